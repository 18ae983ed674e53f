import { expect, test } from 'vitest';
import { as, demoPassword, ifMatch } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, menu, signInOnPage } from '../support/person.ts';

inBrowser('a template shared by an administrator, in the browser', (stage) => {
  test('107, 108: is modified by an employee in a copy of her own, sent to a group, and the original is unchanged', async () => {
    const stored = () => stage.app.database.readers('templates').where({ id: 1 }).first();
    const original = await stored();
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto('/templates/1');
    await page.getByRole('heading', { level: 1, name: original.name }).waitFor();
    expect(await page.getByRole('link', { name: 'Modifier' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Cloner' }).click();
    await page.getByText('L’original reste tel quel').waitFor();
    await page.getByLabel('Nom').first().fill('Dos – version de Camille');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dos – version de Camille' }).waitFor();

    await page.getByRole('button', { name: 'Envoyer' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Choisissez qui reçoit une copie.').waitFor();
    await dialog.getByText('Un groupe', { exact: true }).click();
    await choose(page, dialog.getByRole('combobox', { name: 'Un groupe' }), 'Mise en forme 55+');
    const told = dialog.getByText(/^\d+ copies, chacune dans le dossier du client/);
    const copies = Number.parseInt((await told.textContent()) ?? '', 10);
    expect(copies).toBeGreaterThan(2);
    await dialog.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText(`${copies} copies envoyées.`).waitFor();

    const given = await stage.app.database
      .readers('programs as p')
      .join('group_members as m', 'm.client_id', 'p.client_id')
      .where({ 'p.name': 'Dos – version de Camille', 'p.author_id': 5, 'm.group_id': 2 })
      .pluck('p.client_id');
    expect(new Set(given).size).toBe(copies);
    expect(await stored()).toEqual(original);
    assertQuiet();
  });

  test('is put in order with the keyboard, kept as a draft, and restored to what it was', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/templates/1');
    await page.getByRole('button', { name: 'Cloner' }).click();
    const first = page.getByRole('list', { name: /^Exercices de/ }).first();
    const names = () =>
      first
        .getByRole('combobox', { name: 'Exercice' })
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    await first.waitFor();
    const before = await names();
    await first.getByRole('button', { name: `Déplacer ${before[0]}`, exact: true }).focus();
    const isAt = (place: number) =>
      page
        .getByText(`${before[0]} est au-dessus du rang ${place} sur ${before.length}.`)
        .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await isAt(1);
    await page.keyboard.press('ArrowDown');
    await isAt(2);
    await page.keyboard.press('Enter');
    const after = [before[1], before[0], ...before.slice(2)];
    await expect.poll(names).toEqual(after);

    await menu(page, 'Contacts').click();
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect.poll(names).toEqual(after);
    await page.getByRole('button', { name: 'Enregistrer' }).click();

    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Versions et usage' }).click();
    await page.getByRole('button', { name: 'Rétablir' }).last().click();
    await page.getByText('La version 1 est de nouveau l’actuelle').waitFor();
    const id = Number(new URL(page.url()).pathname.split('/').at(-1));
    const { sessions } = await stage.app.database.readers('templates').where({ id }).first('sessions');
    expect(JSON.parse(sessions)[0].exercises.map(({ name }: { name: string }) => name)).toEqual(before);
    assertQuiet();
  });

  test('and what is typed in it goes on in another browser, which is told that the template has been changed meanwhile', async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    const own = (await boss.post('/api/templates/1/clone')).body.data;
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/templates/new');
    await page.getByLabel('Nom').first().fill('Équilibre');
    await page.getByText(/^Brouillon gardé le/).waitFor();
    await page.goto(`/templates/${own.id}/edit`);
    await page.getByLabel('Nom').first().fill('Dos, deuxième essai');
    await page.getByText(/^Brouillon gardé le/).waitFor();
    expect((await boss.get(`/api/templates/${own.id}`)).body.data).toEqual(own);

    const elsewhere = await stage.open();
    await signInOnPage(elsewhere.page, 'super@cohort.example');
    await elsewhere.page.goto('/programs/draft');
    const drafts = elsewhere.page.getByRole('region', { name: 'Modèles que vous êtes en train d’écrire' });
    await drafts.getByText('Équilibre').waitFor();
    await drafts.getByRole('link', { name: 'Continuer Dos, deuxième essai' }).click();
    await elsewhere.page.getByText(/^Brouillon gardé le/).waitFor();
    await expect
      .poll(() => elsewhere.page.getByLabel('Nom').first().inputValue())
      .toBe('Dos, deuxième essai');
    await elsewhere.page.getByLabel('Nom').first().fill('Dos, troisième essai');
    const kept = async () => (await boss.get(`/api/template-drafts/${own.id}`)).body.data.values.name;
    await expect.poll(kept).toBe('Dos, troisième essai');
    await page.getByLabel('Nom').first().fill('Dos, ici');
    await page.getByText(/^Ce brouillon a été poursuivi dans une autre fenêtre/).waitFor();
    await page.getByRole('button', { name: 'Garder ce qui est ici' }).click();
    await page.getByText(/^Brouillon gardé le/).waitFor();

    await boss.patch(`/api/templates/${own.id}`, { objective: 'Autre' }, ifMatch(own.version));
    await page.getByLabel('Nom').first().fill('Dos, quatrième essai');
    await page.getByText(/^La fiche a été modifiée entre-temps/).waitFor();
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Appliquer le mien par-dessus' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dos, quatrième essai' }).waitFor();
    expect((await boss.get('/api/template-drafts')).body.data).toMatchObject([{ name: 'Équilibre' }]);
    for (const quiet of [assertQuiet, elsewhere.assertQuiet]) quiet();
  });

  test('goes on from the list of drafts without asking again, unless the template is another one by now', async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    const own = (await boss.post('/api/templates/1/clone')).body.data;
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(`/templates/${own.id}/edit`);
    const name = page.getByLabel('Nom').first();
    await name.fill('Cheville');
    await page.getByText(/^Brouillon gardé le/).waitFor();
    const goOn = async () => {
      await page.goto('/programs/draft');
      const drafts = page.getByRole('region', { name: 'Modèles que vous êtes en train d’écrire' });
      await drafts.getByRole('link', { name: 'Continuer Cheville' }).click();
    };
    await goOn();
    await expect.poll(() => name.inputValue()).toBe('Cheville');
    expect(await page.getByRole('button', { name: 'Continuer' }).count()).toBe(0);

    await boss.patch(`/api/templates/${own.id}`, { objective: 'Autre' }, ifMatch(own.version));
    await goOn();
    await page.getByText(/^La fiche a été modifiée depuis/).waitFor();
    expect(await name.inputValue()).toBe(own.name);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect.poll(() => name.inputValue()).toBe('Cheville');
    await boss.delete(`/api/template-drafts/${own.id}`);
    assertQuiet();
  });

  test('110: templates, drafts, active and archived programs each have a tab of their own', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/templates');
    for (const [tab, state] of [
      ['Brouillons', 'draft'],
      ['Actifs', 'active'],
      ['Archivés', 'archived'],
    ] as const) {
      await page
        .getByRole('navigation', { name: 'Genres de programmes' })
        .getByRole('link', { name: tab })
        .click();
      await page.waitForURL(`**/programs/${state}`);
      const n = await countBy(
        stage.app.database,
        `select count(*) from programs where company_id = 1 and state = '${state}'`,
      );
      const shown = page.getByText(/résultats?$/).first();
      await expect.poll(async () => Number((await shown.textContent())?.replace(/\D/g, ''))).toBe(n);
    }
    assertQuiet();
  });

  test('112: is opened to the public by a link, imported by a colleague who signs in, and withdrawn', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/templates/1');
    await page.getByRole('button', { name: 'Cloner' }).click();
    await page.waitForURL(/edit$/);
    await page.goto(page.url().replace('/edit', ''));
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Options de partage' }).click();
    await page.getByRole('radio', { name: /^Lien public/ }).check();
    await page.getByRole('button', { name: 'Enregistrer le partage' }).click();
    const shown = page.getByRole('region', { name: 'Lien public' }).locator('code');
    const link = (await shown.textContent())?.trim() ?? '';
    expect(link).toMatch(/\/shared-program#[\w-]{43}$/);

    const colleague = await stage.open();
    await colleague.page.goto(link);
    await colleague.page.getByRole('link', { name: 'Se connecter pour l’importer' }).click();
    await colleague.page.getByLabel('Courriel').fill('employee@cohort.example');
    await colleague.page.getByLabel('Mot de passe', { exact: true }).fill(demoPassword);
    await colleague.page.getByRole('button', { name: 'Se connecter' }).click();
    await colleague.page.getByRole('button', { name: 'Importer dans mon compte' }).click();
    await colleague.page.waitForURL(/templates\/\d+$/);

    await page.getByRole('button', { name: 'Révoquer le lien' }).click();
    await page.getByText('Il est partagé avec l’entreprise.').waitFor();
    const stranger = await stage.open();
    await stranger.page.goto(link);
    await stranger.page.getByRole('heading', { name: 'Ce programme n’est pas ici' }).waitFor();
    for (const quiet of [assertQuiet, colleague.assertQuiet, stranger.assertQuiet]) quiet();
  });

  test('without a session is not sent, and its button says why', async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    const { id } = (await boss.post('/api/templates', { name: 'À remplir', weeks: 1 })).body.data;
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(`/templates/${id}`);
    const send = page.getByRole('button', { name: 'Envoyer' });
    await send.waitFor();
    expect(await send.isDisabled()).toBe(true);
    const reason = page.locator(`[id="${await send.getAttribute('aria-describedby')}"]`);
    expect(await reason.textContent()).toBe('Ce programme n’a aucune séance : ajoutez-en une d’abord');
    assertQuiet();
  });
});
