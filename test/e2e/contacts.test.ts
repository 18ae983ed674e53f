import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { countBy } from '../support/directly.ts';
import { keyboard } from '../support/hands.ts';
import { windows1252 } from '../support/importing.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';
import { sideways } from '../support/sideways.ts';

inBrowser('Contacts, in the browser', (stage) => {
  const concise = async (page: Page) => {
    await page.getByRole('button', { name: 'Affichage' }).click();
    await page.locator('.ant-popover').getByText('Concise').click();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Tout sélectionner sur cette page' }).waitFor();
  };
  const members = (groupId: number) =>
    countBy(stage.app.database, `select count(*) from group_members where group_id = ${groupId}`);
  const boxIn = (page: Page) => page.getByRole('dialog').getByRole('combobox');

  test('51-56, 131: only the concise list selects, by the photo and never by the name; a row’s own actions add to a group', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients?size=25');
    await page.getByRole('table', { name: 'Clients' }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await concise(page);
    const row = page.locator('.concise-row').nth(2);
    const action = page.getByRole('button', { name: 'Sélectionner une action' });
    expect(await action.count()).toBe(0);
    await row.locator('.tick-avatar').click();
    await expect.poll(() => row.getByRole('checkbox').isChecked()).toBe(true);
    await row.locator('.anticon-check').waitFor();
    await action.click();
    await page.getByRole('menuitem', { name: 'Ajouter à un groupe' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Tout sélectionner sur cette page' }).check();
    await page.getByText('25 clients sélectionnés').waitFor();
    await page.getByRole('button', { name: 'Effacer la sélection' }).click();

    const clientId = Number(await row.getAttribute('data-row'));
    const group = await stage.app.database
      .readers('groups')
      .where({ company_id: 1 })
      .whereNotIn(
        'id',
        stage.app.database.readers('group_members').where({ client_id: clientId }).select('group_id'),
      )
      .orderBy('id')
      .first();
    await row.hover();
    await row.getByRole('button', { name: /^Actions pour/ }).click();
    await page.getByRole('menuitem', { name: 'Ajouter à un groupe' }).click();
    await choose(page, boxIn(page), group.title);
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter 1 client' }).click();
    await page.getByText(/ajouté au groupe/).waitFor();
    const membership = `select count(*) from group_members where client_id = ${clientId} and group_id = ${group.id}`;
    expect(await countBy(stage.app.database, membership)).toBe(1);

    await page.keyboard.press('Escape');
    await row.locator('.concise-facts').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ajouter à un groupe' }).waitFor();
    await page.keyboard.press('Escape');
    await row.getByRole('link').first().click();
    await page.waitForURL(new RegExp(`/clients/${clientId}`));
    assertQuiet();
  });

  test('132: staff select 37 clients over three pages in the concise list, add them to a group, and undo', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    const { body } = {
      body: await stage.app.database.readers('groups').where({ company_id: 1 }).orderBy('id').first(),
    };
    const before = await members(body.id);
    const inGroup: number[] = await stage.app.database
      .readers('group_members')
      .where({ group_id: body.id })
      .pluck('client_id');
    await page.goto('/clients?size=25');
    await concise(page);
    const ticks = page.locator('.concise-row .tick-avatar');
    const pick = async (from: number, to: number) => {
      await ticks.nth(from).click();
      await page.keyboard.down('Shift');
      await ticks.nth(to).click();
      await page.keyboard.up('Shift');
    };
    await pick(0, 14);
    await page.getByText('15 clients sélectionnés').waitFor();
    await page.getByRole('listitem', { name: '2', exact: true }).getByRole('link').click();
    await page.waitForURL(/page=2/);
    await expect.poll(() => page.locator('.concise-row.ticked').count()).toBe(0);
    await pick(0, 11);
    await page.getByText('27 clients sélectionnés').waitFor();
    await page.getByRole('listitem', { name: '3', exact: true }).getByRole('link').click();
    await page.waitForURL(/page=3/);
    await expect.poll(() => page.locator('.concise-row.ticked').count()).toBe(0);
    await pick(5, 14);
    await page.getByText('37 clients sélectionnés').waitFor();
    await page.getByRole('button', { name: 'Ajouter à un groupe' }).first().click();
    const go = page.getByRole('dialog').getByRole('button', { name: /^Ajouter \d+ client/ });
    await choose(page, boxIn(page), body.title);
    await go.waitFor();
    const [, added = '0'] = /Ajouter (\d+)/.exec((await go.textContent()) ?? '') ?? [];
    await go.click();
    await page.getByText(/ajoutés? au groupe/).waitFor();
    expect(await members(body.id)).toBe(before + Number(added));
    expect(Number(added)).toBeGreaterThan(37 - inGroup.length - 1);
    await page.getByRole('button', { name: 'Annuler l’action' }).click();
    await page.getByText(/sont comme avant|est comme avant/).waitFor();
    expect(await members(body.id)).toBe(before);
    assertQuiet();
  });

  test('Escape closes what is open and keeps who is selected; only the next one lets go of them', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients?density=concise');
    await page.locator('.concise-row .tick-avatar').nth(1).click();
    const selected = page.getByText('1 client sélectionné');
    await selected.waitFor();
    await page.getByRole('button', { name: 'Sélectionner une action' }).click();
    const entry = page.getByRole('menuitem', { name: 'Ajouter à un groupe' });
    await entry.waitFor();
    await page.keyboard.press('Escape');
    await entry.waitFor({ state: 'hidden' });
    expect(await selected.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Affichage' }).click();
    const density = page.getByRole('radiogroup', { name: 'Densité' });
    await density.waitFor();
    await page.keyboard.press('Escape');
    await density.waitFor({ state: 'hidden' });
    expect(await selected.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await selected.waitFor({ state: 'hidden' });
    assertQuiet();
  });

  test('a telephone shows whole words, and the first clients without scrolling', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.setViewportSize({ width: 390, height: 844 });
    const cut = (words: Locator) =>
      words.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    await page.goto('/clients?density=concise');
    const rows = page.locator('.concise-row');
    await rows.first().waitFor();
    expect(await cut(rows.locator('.grid-cell:visible'))).toBe(0);
    expect((await rows.nth(4).boundingBox())?.y).toBeLessThan(800);
    await page.getByRole('button', { name: 'Affichage' }).click();
    await page.getByRole('radiogroup', { name: 'Densité' }).waitFor();
    expect(await cut(page.locator('.ant-segmented-item-label'))).toBe(0);
    assertQuiet();
  });

  test('staff assign all that match but two', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients?size=10');
    await concise(page);
    await page.getByRole('button', { name: /^Sans professionnel/ }).click();
    const unassigned = "company_id = 1 and state = 'active' and responsible_id is null";
    const total = await countBy(stage.app.database, `select count(*) from clients where ${unassigned}`);
    await page.getByText(`${total} résultats`).first().waitFor();
    await page.getByRole('checkbox', { name: 'Tout sélectionner sur cette page' }).check();
    await page
      .getByRole('button', { name: new RegExp(`${total}`) })
      .last()
      .click();
    await page.locator('.concise-row .tick-avatar').nth(1).click();
    await page.locator('.concise-row .tick-avatar').nth(3).click();
    await page.getByText('2 laissés de côté').waitFor();
    await page.getByRole('button', { name: 'Attribuer' }).first().click();
    await choose(page, boxIn(page), 'Fatima Benali');
    await page.getByRole('button', { name: `Attribuer ${total - 2} clients` }).click();
    await page.getByText(`${total - 2} clients attribués`).waitFor();
    expect(await countBy(stage.app.database, `select count(*) from clients where ${unassigned}`)).toBe(2);
    assertQuiet();
  });

  test('a client is assigned without touching the mouse', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients?size=25');
    const hands = keyboard(page);
    await hands.push(page.getByRole('button', { name: 'Affichage' }));
    const density = page.getByRole('radiogroup', { name: 'Densité' });
    await expect.poll(() => density.evaluate((group) => group.contains(document.activeElement))).toBe(true);
    for (const key of ['ArrowRight', 'ArrowRight', 'Escape']) await page.keyboard.press(key);
    await density.waitFor({ state: 'hidden' });
    await page.locator('.concise-row').first().waitFor();
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await page.getByText('2 clients sélectionnés').waitFor();
    const ids = await page
      .locator('.concise-row.ticked')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-row'))));
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await hands.push(page.getByRole('button', { name: 'Attribuer' }).first());
    await hands.pick(page.getByRole('dialog').getByRole('combobox'), 'Camille Roy');
    await hands.push(page.getByRole('dialog').getByRole('button', { name: /^Attribuer \d client/ }));
    await page.getByText(/clients? attribués?/).waitFor();
    const { id } = await stage.app.database
      .readers('professionals')
      .where({ first_name: 'Camille', last_name: 'Roy' })
      .first('id');
    const responsible = await stage.app.database
      .readers('clients')
      .whereIn('id', ids)
      .pluck('responsible_id');
    expect(responsible).toEqual([id, id]);
    assertQuiet();
  });

  test('a view keeps filter, columns and widths, tells that it was changed, and is nothing to whom it is not shared with', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients');
    await page.getByRole('columnheader', { name: 'Succursale' }).waitFor();
    const heads = () => page.getByRole('columnheader').allTextContents();
    const usual = ['Nom', 'État', 'Courriel', 'Téléphone', 'Responsable', 'Succursale', 'Dernière activité'];
    await expect.poll(heads).toEqual(expect.arrayContaining(usual));
    await page.getByRole('button', { name: /^Archivés/ }).click();
    await page.waitForURL(/filter=/);
    await page.getByRole('button', { name: 'Affichage' }).click();
    await page.getByRole('button', { name: 'Déplacer Succursale' }).press('Alt+ArrowUp');
    await page.getByRole('button', { name: 'Garder État à gauche' }).click();
    await page.getByRole('checkbox', { name: 'Téléphone' }).uncheck();
    await page.getByRole('heading', { level: 1 }).click();
    const mine = ['Nom', 'État', 'Courriel', 'Succursale', 'Responsable', 'Dernière activité'];
    const shown = async () => (await heads()).filter((head) => usual.includes(head));
    await expect.poll(shown).toEqual(mine);
    const edge = page.getByRole('separator', { name: 'Largeur de Courriel' });
    await edge.press('ArrowRight');
    const width = () => edge.getAttribute('aria-valuetext');
    await expect.poll(width).toMatch(/\d+ pixels/);
    const kept = await width();
    await page.getByRole('button', { name: 'Enregistrer comme vue…' }).click();
    await page.getByRole('dialog').getByLabel('Nom').fill('Anciens');
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL(/\/clients\?view=\d+$/);
    const address = page.url();
    await page.getByRole('button', { name: /^Actifs/ }).click();
    await edge.press('ArrowRight');
    await page.getByText('Modifiée').waitFor();
    await page.reload();
    await page.getByText('Modifiée').waitFor();
    expect(await width()).not.toBe(kept);
    await page.getByRole('button', { name: 'Annuler les changements' }).click();
    await expect.poll(width).toBe(kept);
    expect([page.url(), await page.getByText('Modifiée').count()]).toEqual([address, 0]);
    await expect.poll(shown).toEqual(mine);
    await page.getByText('État est parmi Archivé').waitFor();
    const other = await stage.open();
    await signInOnPage(other.page, 'manager@cohort.example');
    await other.page.goto(address);
    await other.page.getByText('Cette vue n’est pas là').waitFor();
    expect(await other.page.getByRole('table').count()).toBe(0);
    assertQuiet();
    other.assertQuiet();
  });

  test('a French Excel export with three bad rows is imported, mended, and imported again', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    const good = Array.from(
      { length: 9 },
      (_, n) => `Été${n};Œuvre;ete${n}@import.example;0${n + 1}/06/1980;Laval`,
    );
    const bad = [
      'José;Premier;pas une adresse;01/06/1980;Laval',
      'Zoé;Deuxième;zoe@import.example;31/02/1980;Laval',
      'Noé;Troisième;noe@import.example;01/06/1980;Nulle part',
    ];
    const file = windows1252(['Prénom;Nom;Courriel;Naissance;Clinique', ...good, ...bad].join('\r\n'));
    const imported = () =>
      countBy(stage.app.database, "select count(*) from clients where email like '%@import.example'");
    await page.goto('/clients');
    await page.getByRole('link', { name: 'Importer' }).click();
    const give = (name: string, buffer: Buffer) =>
      page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer });
    await give('liste.csv', Buffer.from(file));
    await page.getByText('windows-1252').waitFor();
    await page.getByRole('button', { name: 'Vérifier les lignes' }).click();
    await page.getByText('9 nouveaux clients').waitFor();
    await page.getByText('3 à corriger').waitFor();
    expect(await imported()).toBe(0);
    const [wrong] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lignes à corriger' }).click(),
    ]);
    const mended = (await readFile(await wrong.path(), 'utf8'))
      .replace('pas une adresse;', 'jose@import.example;')
      .replace('31/02/1980', '28/02/1980')
      .replace('Nulle part', 'Laval');
    await page.getByRole('button', { name: 'Importer les 9 autres' }).click();
    await page.getByRole('heading', { name: '9 clients importés' }).waitFor();
    expect(await imported()).toBe(9);
    await page.getByRole('button', { name: 'Importer un autre fichier' }).click();
    await give('corrigé.csv', Buffer.from(mended));
    await page.getByRole('button', { name: 'Vérifier les lignes' }).click();
    await page.getByRole('button', { name: 'Importer 3 lignes' }).click();
    await page.getByRole('heading', { name: '3 clients importés' }).waitFor();
    expect(await imported()).toBe(12);
    await page.getByRole('button', { name: 'Annuler l’action' }).click();
    await page.getByText('3 clients sont comme avant.').waitFor();
    expect(await imported()).toBe(9);
    assertQuiet();
  });

  test('a file is checked on a phone without scrolling sideways', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/clients/import');
    const long = 'une-tres-longue-adresse-que-personne-ne-retient@courriel.example';
    const file = `Nom,Courriel,Naissance,Clinique\nLuc Roy,${long},31/02/1980,Nulle part\nAnne Roy,x,x,Laval`;
    await page.setInputFiles('input[type=file]', {
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    });
    await page.getByRole('combobox', { name: 'À quoi correspond « Courriel »' }).waitFor();
    await page.getByRole('combobox', { name: 'Ce qu’est « Nulle part »' }).waitFor();
    expect(await sideways(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vérifier les lignes' }).click();
    await page.getByText('2 à corriger').waitFor();
    expect(await sideways(page)).toEqual([]);
    const said = /Ligne 2.*À corriger.*Luc Roy.*Date de naissance : .*Succursale : /;
    await page.getByRole('listitem').filter({ hasText: said }).waitFor();
    assertQuiet();
  });

  test('a leader moves clients to colleagues by pointer, keys and menu, has the rest shared out evenly, and takes it all back', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/clients/caseloads');
    const [full, other] = [page.locator('.caseload').nth(2), page.locator('.caseload').nth(1)];
    const grip = full.locator('.caseload-client button[aria-roledescription]').first();
    await grip.waitFor();
    await other.locator('.caseload-client').first().waitFor();
    const lists = page.locator('.caseload-list');
    const tops = await lists.evaluateAll((all) => all.map((list) => list.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    const prepared = (count: string) => page.getByText(`${count}, rien n’est encore écrit`).waitFor();
    const over = async (column: typeof full) => {
      const name = await column.getAttribute('aria-label');
      await page.getByText(`au-dessus de la colonne de ${name}.`).waitFor({ state: 'attached' });
    };
    await grip.hover();
    await page.mouse.down();
    const place = await other.boundingBox();
    await page.mouse.move((place?.x ?? 0) + 100, (place?.y ?? 0) + 60, { steps: 8 });
    await page.mouse.up();
    await prepared('1 déplacement préparé');
    await grip.focus();
    await page.keyboard.press('Space');
    await over(full);
    await page.keyboard.press('ArrowLeft');
    await over(other);
    await page.keyboard.press('Space');
    await prepared('2 déplacements préparés');
    await full
      .getByRole('button', { name: /vers…$/ })
      .first()
      .click();
    await page.locator('.ant-dropdown').getByRole('menuitem').first().click();
    await prepared('3 déplacements préparés');
    const held = () => countBy(stage.app.database, 'select sum(id * responsible_id) from clients');
    const before = await held();
    await page.getByRole('button', { name: 'Proposer une répartition équitable' }).click();
    await page.getByText('Le moins de déplacements').waitFor();
    await page.getByRole('button', { name: 'Appliquer…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Déplacer \d+ clients$/ })
      .click();
    await page.getByText(/\d+ clients répartis/).waitFor();
    expect(await held()).not.toBe(before);
    await page.getByRole('button', { name: 'Annuler l’action' }).click();
    await page.getByText(/sont comme avant/).waitFor();
    expect(await held()).toBe(before);
    assertQuiet();
  });
});
