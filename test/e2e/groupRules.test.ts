import { beforeAll, expect, test } from 'vitest';
import { as, type Caller, ifMatch } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';

const french = {
  language: 'fr',
  write: 'Trouver les membres par une règle',
  add: 'Condition',
  field: ['Champ', 'Succursale'],
  value: 'Valeur',
  fit: (count: number) => `${count} clients conviennent.`,
  would: (count: number) => `Entreraient : ${count}. Sortiraient : 0.`,
  save: 'Utiliser cette règle',
  joined: (count: number) => `${count} entrées, 0 sortie`,
  rule: 'Règle des membres',
  sentence: /^Clients : Succursale .*Laval/,
  live: /^Tenue à jour chaque nuit/,
  refresh: 'Appliquer maintenant',
  left: '0 entrée, 1 sortie',
  freeze: 'Figer',
  isFrozen: /^Figée : les membres restent ce qu’ils sont/,
};

const spanish: typeof french = {
  language: 'es',
  write: 'Encontrar miembros con una regla',
  add: 'Condición',
  field: ['Campo', 'Sucursal'],
  value: 'Valor',
  fit: (count) => `${count} clientes la cumplen.`,
  would: (count) => `Entrarían: ${count}. Saldrían: 0.`,
  save: 'Usar esta regla',
  joined: (count) => `${count} entradas, 0 salidas`,
  rule: 'Regla de los miembros',
  sentence: /^Clientes: Sucursal .*Laval/,
  live: /^Se mantiene al día cada noche/,
  refresh: 'Aplicarla ahora',
  left: '0 entradas, 1 salida',
  freeze: 'Congelar',
  isFrozen: /^Congelada: los miembros se quedan como están/,
};

inBrowser('a group whose members a rule finds, in the browser', (stage) => {
  let boss: Caller;
  beforeAll(async () => {
    boss = await as(stage.app.url, 'superAdmin');
  });

  const ofLaval = (): Promise<number[]> =>
    stage.app.database
      .readers('clients')
      .where({ company_id: 1, branch_id: 2, state: 'active' })
      .orderBy('id')
      .pluck('id');
  const membersOf = (group_id: number): Promise<number[]> =>
    stage.app.database.readers('group_members').where({ group_id }).orderBy('client_id').pluck('client_id');
  async function moveAway(clientId: number | undefined): Promise<void> {
    const path = `/api/clients/${clientId}`;
    const { version } = (await boss.get(path)).body.data;
    expect((await boss.patch(path, { branchId: 1 }, ifMatch(version))).status).toBe(200);
  }

  test.each([french, spanish])(
    'tells before whom it would take, takes them, is asked again and frozen ($language)',
    async (words) => {
      const found = await ofLaval();
      const { id } = (await boss.post('/api/groups', { title: 'Laval', branchId: 1, responsibleId: 1 })).body
        .data;
      const { page, assertQuiet } = await stage.open();
      await signInOnPage(page, 'super@cohort.example');
      await boss.patch('/api/me', { language: words.language });
      await page.goto(`/groups/${id}`);
      await page.getByRole('button', { name: words.write }).click();
      const drawer = page.getByRole('dialog');
      const [field = '', branch = ''] = words.field;
      await drawer.getByRole('button', { name: words.add }).click();
      await choose(page, drawer.getByRole('combobox', { name: field }), branch);
      expect(await drawer.getByRole('button', { name: words.save }).isDisabled()).toBe(true);
      await choose(page, drawer.getByRole('combobox', { name: words.value }), 'Laval');
      await drawer.getByText(words.fit(found.length)).waitFor();
      await drawer.getByText(words.would(found.length)).waitFor();
      expect(await membersOf(id)).toEqual([]);
      await drawer.getByRole('button', { name: words.save }).click();
      await page.getByText(words.joined(found.length)).waitFor();
      expect(await membersOf(id)).toEqual(found);

      const rule = page.getByRole('region', { name: words.rule });
      await rule.getByText(words.sentence).waitFor();
      await rule.getByText(words.live).waitFor();
      await moveAway(found[0]);
      await rule.getByRole('button', { name: words.refresh }).click();
      await page.getByText(words.left).waitFor();
      expect(await membersOf(id)).toEqual(found.slice(1));

      await rule.getByRole('button', { name: words.freeze }).click();
      await rule.getByText(words.isFrozen).waitFor();
      expect(await rule.getByRole('button', { name: words.refresh }).count()).toBe(0);
      await moveAway(found[1]);
      await page.reload();
      await rule.getByText(words.isFrozen).waitFor();
      expect(await membersOf(id)).toEqual(found.slice(1));
      assertQuiet();
    },
  );
});
