import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { as } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';

inBrowser('what a group receives, in the browser', (stage) => {
  const stored = (title: string) => stage.app.database.readers('announcements').where({ title }).first();

  test('an announcement for later goes out at the hour of the company’s clocks, whatever the computer’s say, can be put right before, and called off', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto('/groups/1?section=announcements');
    await page.getByRole('button', { name: 'Nouvelle annonce' }).click();
    const fresh = page.getByRole('dialog', { name: 'Nouvelle annonce' });
    await fresh.getByLabel('Titre').fill('Relache');
    await fresh.getByLabel('Texte').fill('Pas de cours lundi.');
    await fresh.getByText('Plus tard').click();
    await typeMoment(page, 'Jour et heure', '2031-01-06 09:00');
    await fresh.getByRole('button', { name: 'Planifier' }).click();
    await page.getByText('Annonce planifiée').waitFor();
    // 9 o'clock in Montréal, in winter.
    expect(await stored('Relache')).toMatchObject({ publish_at: Date.UTC(2031, 0, 6, 14), waiting: 1 });
    await page.getByText('6 janv. 2031, 09 h 00').waitFor();

    await page.getByRole('button', { name: 'Modifier' }).click();
    const changed = page.getByRole('dialog', { name: 'Modifier l’annonce' });
    await changed.getByLabel('Titre').fill('Relâche');
    await typeMoment(page, 'Jour et heure', '2031-01-06 10:00');
    await changed.getByRole('button', { name: 'Planifier' }).click();
    await page.getByText('6 janv. 2031, 10 h 00').waitFor();
    expect(await stored('Relâche')).toMatchObject({ publish_at: Date.UTC(2031, 0, 6, 15), waiting: 1 });

    await page.getByRole('button', { name: 'Ne pas envoyer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ne pas envoyer' }).click();
    await page.getByText('L’annonce ne part pas').waitFor();
    expect(await stored('Relâche')).toBeUndefined();
    assertQuiet();
  });

  test('what is typed in a window is not lost by Escape or by its cross, which is named in the person’s language', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto('/groups/1?section=announcements');
    await page.getByRole('button', { name: 'Nouvelle annonce' }).click();
    const window = page.getByRole('dialog', { name: 'Nouvelle annonce' });
    await isFocused(window.getByLabel('Titre'));
    await page.keyboard.type('Congé');
    await page.keyboard.press('Escape');
    const asked = page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' });
    await asked.getByRole('button', { name: 'Rester' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(await window.getByLabel('Titre').inputValue()).toBe('Congé');
    await window.getByRole('button', { name: 'Fermer', exact: true }).click();
    await asked.getByRole('button', { name: 'Quitter' }).click();
    await window.waitFor({ state: 'hidden' });

    const opener = page.getByRole('button', { name: 'Nouvelle annonce' });
    await opener.click();
    await window.waitFor();
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'hidden' });
    await isFocused(opener);
    assertQuiet();
  });

  test('the arrows beside a number are named in the language of who reads, and step by one', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    const words = {
      fr: ['Nouveau défi', 'Augmenter', 'Diminuer'],
      es: ['Nuevo desafío', 'Aumentar', 'Disminuir'],
    };
    for (const [language, [fresh = '', up = '', down = '']] of Object.entries(words)) {
      await page.request.patch('/api/me', { data: { language } });
      await page.goto('/groups/1?section=challenges');
      await page.getByRole('button', { name: fresh }).click();
      const window = page.getByRole('dialog', { name: fresh });
      const goal = window.getByRole('spinbutton');
      await goal.fill('10');
      await goal.hover();
      await window.getByRole('button', { name: up, exact: true }).click();
      await expect.poll(() => goal.inputValue()).toBe('11');
      await window.getByRole('button', { name: down, exact: true }).click();
      await expect.poll(() => goal.inputValue()).toBe('10');
    }
    await page.request.patch('/api/me', { data: { language: 'fr' } });
    assertQuiet();
  });

  test('a challenge is put right, a number entered by mistake taken away, and a lost letter sent again', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'manager@cohort.example');
    await page.goto('/groups/1?section=challenges');
    await page.getByRole('button', { name: 'Nouveau défi' }).click();
    const fresh = page.getByRole('dialog', { name: 'Nouveau défi' });
    await fresh.getByLabel('Titre').fill('Tour du lac');
    await typeMoment(page, 'Début', '2026-11-01');
    await typeMoment(page, 'Fin', '2026-12-01');
    await fresh.getByLabel('Ce qui est mesuré').fill('distance');
    await fresh.getByLabel('But', { exact: true }).fill('10');
    await fresh.getByLabel('Unité').fill('km');
    await fresh.getByRole('button', { name: 'Créer le défi' }).click();
    await page.getByText('1 nov. 2026 – 1 déc. 2026 · 10 km').waitFor();
    const card = page.locator('.ant-card .ant-card', { hasText: 'Tour du lac' });
    await card.getByRole('button', { name: 'Modifier' }).click();
    const changed = page.getByRole('dialog', { name: 'Modifier le défi' });
    await changed.getByLabel('But', { exact: true }).fill('20');
    await changed.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('1 nov. 2026 – 1 déc. 2026 · 20 km').waitFor();

    await card.getByRole('button', { name: 'Classement' }).click();
    const { first_name, last_name } = await stage.app.database
      .readers('clients as c')
      .join('group_members as m', 'm.client_id', 'c.id')
      .where({ 'm.group_id': 1, 'c.state': 'active' })
      .whereNotNull('c.email')
      .first('c.first_name', 'c.last_name');
    const name = `${first_name} ${last_name}`;
    await choose(page, card.getByRole('combobox', { name: 'Membre' }), name);
    await typeMoment(page, 'Jour', '2026-11-20');
    await card.getByLabel('km', { exact: true }).fill('100');
    await card.getByRole('button', { name: 'Inscrire' }).click();
    await card.getByText('100 km (500 %)').waitFor();
    await card.getByRole('row', { name }).getByRole('button').click();
    await card.getByRole('button', { name: 'Retirer 20 nov. 2026 · 100 km' }).click();
    await card.getByText('Rien d’inscrit pour l’instant.').waitFor();
    await card.getByRole('row', { name }).getByText('0 km (0 %)').waitFor();
    const lettersTo = () =>
      stage.app.database.readers('outbox').where({ recipient_name: name, kind: 'challenge' });
    const before = (await lettersTo()).length;
    await card.getByRole('button', { name: 'Envoyer un nouveau lien' }).click();
    await page.getByText('Nouveau lien envoyé').waitFor();
    expect(await lettersTo()).toHaveLength(before + 1);

    await card.getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
    await card.waitFor({ state: 'hidden' });
    assertQuiet();
  });

  test('the page of a member says what was brought to a goal that is reached together, and asks no share of it', async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    const made = async (name: string, body: object) => (await boss.post(`/api/${name}`, body)).body.data;
    const group = await made('groups', { title: 'Ensemble', branchId: 1, responsibleId: 1 });
    const person = { firstName: 'Rose', lastName: 'Reliée', email: 'rose@reliee.example', branchId: 1 };
    const client = await made('clients', person);
    await boss.post(`/api/groups/${group.id}/members`, { clientIds: [client.id] });
    const days = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
    const goal = { metric: 'distance', unit: 'km', goal: 930, together: true };
    await made('challenges', { groupId: group.id, title: 'Vers Gaspé', ...days, ...goal });
    const letters = stage.app.database.readers('outbox').where({ recipient: person.email });
    const { text } = await letters.where({ kind: 'challenge' }).first('text');
    const { page, assertQuiet } = await stage.open();
    await page.goto(`/personal#${/#([\w-]{43})/.exec(text)?.[1]}`);
    await page.getByText('L’objectif que nous atteignons ensemble : 930 km').waitFor();
    await page.getByLabel('Quantité (km)').fill('4');
    await page.getByRole('button', { name: 'Inscrire' }).click();
    await page.getByText('J’ai apporté 4 km').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    assertQuiet();
  });

  test('97, 140, 142: a document that is shared with a group is for the members too, where its author says so, and a class has its code and its hour', async () => {
    const { page, assertQuiet } = await stage.open();
    page.setDefaultTimeout(12_000);
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/groups/1?section=followUp');
    const act = async (entry: string) => {
      await page.getByRole('button', { name: 'Agir sur tous les membres' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      return page.getByRole('dialog', { name: entry });
    };
    const document = await act('Ajouter une intervention ou un document');
    await choose(page, document.getByRole('combobox', { name: 'Genre' }), 'Document');
    expect(await document.getByRole('button', { name: 'Exécuter' }).isDisabled()).toBe(true);
    await document.getByLabel('Titre').fill('Consignes d’hiver');
    await choose(
      page,
      document.getByRole('combobox', { name: 'Visibilité' }),
      'Mon entreprise et mon client',
    );
    await document.getByRole('button', { name: 'Exécuter' }).click();
    await page.getByText(/^Fait dans 1[12] dossiers/).waitFor();
    const shared = await stage.app.database.readers('interventions').where({ title: 'Consignes d’hiver' });
    expect(shared.length).toBeGreaterThan(10);
    expect(new Set(shared.map(({ visibility }) => visibility))).toEqual(new Set(['companyAndClient']));

    const lesson = await act('Ajouter un rendez-vous');
    await typeMoment(page, 'Jour et heure', '2031-07-01 09:00');
    await choose(page, lesson.getByRole('combobox', { name: 'Code' }), 'Séance de groupe');
    await lesson.getByRole('button', { name: 'Exécuter' }).click();
    // 9 o'clock in Montréal, in summer.
    const booked = () =>
      stage.app.database.readers('appointments').where({ starts_at: Date.UTC(2031, 6, 1, 13) });
    await expect.poll(async () => (await booked()).length).toBe(shared.length);
    expect((await booked())[0].code_id).not.toBeNull();
    assertQuiet();
  });
});

const isFocused = (place: Locator): Promise<void> =>
  expect.poll(() => place.evaluate((node) => node === document.activeElement)).toBe(true);

async function typeMoment(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label).fill(words);
  await page.keyboard.press('Enter');
}
