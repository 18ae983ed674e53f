import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { as, type Json, listPath } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';
import { sideways } from '../support/sideways.ts';

inBrowser('a client’s file, in the browser', (stage) => {
  const make = async (lastName: string, more: object = {}): Promise<Json> => {
    const boss = await as(stage.app.url, 'superAdmin');
    const body = { firstName: 'Rosalie', lastName, branchId: 1, responsibleId: 5, ...more };
    return (await boss.post('/api/clients', body)).body.data;
  };
  const drawer = (page: Page) => page.getByRole('dialog');
  const section = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Sections du dossier' }).getByRole('link', { name });

  test('has all its sections in sight on a computer, whatever the one that is open adds', async () => {
    const client = await make('Sections');
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    for (const [name, adding] of [
      ['appointments', 'Réserver un rendez-vous'],
      ['interventions', 'Nouvelle intervention'],
    ] as const) {
      await page.goto(`/clients/${client.id}/${name}`);
      await page.getByRole('button', { name: adding }).waitFor();
      await page.getByText('Rien ici pour l’instant').waitFor();
      const hidden = page
        .getByRole('navigation', { name: 'Sections du dossier' })
        .evaluate((line) => line.scrollWidth - line.clientWidth);
      expect(await hidden).toBe(0);
    }
    assertQuiet();
  });

  test('an employee writes a note for herself, and publishes it for the company', async () => {
    const client = await make('Note-Rapide');
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto(`/clients/${client.id}/interventions`);

    await page.getByRole('button', { name: 'Nouvelle intervention' }).click();
    await drawer(page).getByLabel('Titre').fill('Premier bilan');
    await drawer(page).getByLabel('Texte').fill('Épaule droite sensible');
    await choose(page, drawer(page).getByRole('combobox', { name: 'Visibilité' }), 'Moi seulement');
    await drawer(page).getByRole('button', { name: 'Créer' }).click();
    const row = page.getByRole('row', { name: /Premier bilan/ });
    await row.waitFor();
    const manager = await as(stage.app.url, 'manager');
    const seen = async () =>
      (
        await manager.get(
          listPath('interventions', {
            filter: { combinator: 'and', rules: [{ field: 'clientId', operator: '=', value: client.id }] },
          }),
        )
      ).body.total;
    expect(await seen()).toBe(0);

    await row.getByRole('link').first().click();
    await drawer(page).getByLabel('Titre').click();
    await choose(page, drawer(page).getByRole('combobox', { name: 'Visibilité' }), 'Mon entreprise');
    await drawer(page).getByRole('switch').click();
    await drawer(page).getByRole('button', { name: 'Enregistrer' }).click();
    await expect.poll(seen).toBe(1);
    assertQuiet();
  }, 20_000);

  test('an employee books a visit, and marks it attended once it has begun', async () => {
    const client = await make('Visite-Prévue');
    const { page, assertQuiet } = await stage.open();
    stage.app.clock.now += 50 * 60_000;
    await page.clock.setFixedTime(stage.app.clock.now);
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto(`/clients/${client.id}`);
    await section(page, 'Rendez-vous').click();
    await page.getByRole('button', { name: 'Réserver un rendez-vous' }).click();
    await drawer(page).getByLabel('Minutes').click();
    await drawer(page).getByLabel('Minutes').fill('30');
    await choose(page, drawer(page).getByRole('combobox', { name: 'Type' }), 'Suivi');
    await drawer(page).getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('button', { name: /État : Réservé/ }).click();
    await page.getByRole('menuitem', { name: 'Annulé' }).waitFor();
    expect(await page.getByRole('menuitem', { name: /Présent|Absent/ }).count()).toBe(0);

    stage.app.clock.now += 10 * 60_000;
    await page.clock.setFixedTime(stage.app.clock.now);
    await page.reload();
    await page.getByRole('button', { name: /État : Réservé/ }).click();
    await page.getByRole('menuitem', { name: 'Présent' }).click();
    await page.getByRole('button', { name: /État : Présent/ }).waitFor();
    assertQuiet();
  }, 20_000);

  test('165, 166: a tax and a measure that an administrator adds are there in a file; the invoice is taken along', async () => {
    const client = await make('Facture-Papier');
    const boss = await as(stage.app.url, 'superAdmin');
    const codes = (await boss.get('/api/intervention-codes?size=200')).body.data as Json[];
    const visit = { clientId: client.id, professionalId: 5, minutes: 30, type: 'treatment', price: 10_000 };
    const codeId = codes.find(({ taxable }) => taxable)?.id;
    await boss.post('/api/appointments', { ...visit, codeId, startsAt: 900_000_000_000, state: 'attended' });
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/company');
    await page.getByRole('button', { name: 'Ajouter une taxe' }).click();
    const taxes = page.getByRole('region', { name: 'Taxes' });
    await taxes.getByLabel('Nom').last().fill('Écotaxe');
    await taxes.getByLabel('Taux (%)').last().fill('2,125');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Enlever la taxe Écotaxe' }).waitFor();
    await page.getByRole('link', { name: 'Mesures' }).click();
    await page.getByRole('button', { name: 'Nouvelle mesure' }).click();
    await drawer(page).getByLabel('Nom').fill('Équilibre');
    await drawer(page).getByLabel('Unité').fill('s');
    await drawer(page).getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('link', { name: 'Équilibre' }).waitFor();

    await page.goto(`/clients/${client.id}/information?open=new`);
    await choose(page, drawer(page).getByRole('combobox'), 'Équilibre');
    await drawer(page).getByLabel('Valeur').fill('24,5');
    await drawer(page).getByRole('button', { name: 'Créer' }).click();
    await page.getByRole('region', { name: 'Équilibre' }).getByText('24,5 s').waitFor();

    await page.goto(`/clients/${client.id}/money?open=new`);
    await drawer(page).getByText('Écotaxe 2,125').waitFor();
    await drawer(page).getByRole('button', { name: 'Faire un brouillon' }).click();
    await drawer(page)
      .getByText(/^Écotaxe 2,125/)
      .waitFor();
    const taken = page.waitForEvent('download');
    await drawer(page).getByRole('link', { name: 'PDF' }).click();
    expect((await taken).suggestedFilename()).toMatch(/^\d{4}-\d{5}\.pdf$/);
    assertQuiet();
  }, 30_000);

  test('74: an employee sends the invitation again and is told a temporary password, once', async () => {
    const client = await make('Invitée-Encore', { email: 'invitee.encore@x.example' });
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto(`/clients/${client.id}`);
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Renvoyer l’invitation' }).click();
    await drawer(page).getByText('invitee.encore@x.example').waitFor();
    await drawer(page).getByRole('checkbox', { name: 'Générer un mot de passe temporaire' }).check();
    await drawer(page).getByRole('button', { name: 'Envoyer' }).click();
    await drawer(page)
      .getByText(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/)
      .waitFor();
    await drawer(page).getByRole('button', { name: 'Fermer' }).last().click();
    await drawer(page).waitFor({ state: 'hidden' });
    assertQuiet();
  }, 20_000);

  test('87, 92: a manager shares the file with a colleague by the first letters of the name', async () => {
    const client = await make('Partage-Aisé');
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'manager@cohort.example');
    await page.goto(`/clients/${client.id}`);
    await page.getByRole('button', { name: 'Partager' }).click();
    const colleague = await stage.app.database
      .readers('professionals')
      .where({ id: 3 })
      .first('first_name', 'last_name');
    const name = `${colleague.first_name} ${colleague.last_name}`;
    const box = page.getByRole('dialog').getByRole('combobox', { name: 'Ajouter un collègue' });
    await box.fill(colleague.first_name.slice(0, 4).toLowerCase());
    await page.locator('.ant-select-item-option', { hasText: name }).first().click();
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    const photos = page.getByRole('link', { name: new RegExp(`Au dossier : .*${name}`) });
    await photos.click();
    await page.getByRole('row', { name: new RegExp(name) }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/clients/${client.id}/professionals`);
    assertQuiet();
  }, 20_000);

  test('who is asked from outside stands in the file as waiting, until an employee takes the request back', async () => {
    const client = await make('Demande-Dehors');
    const employee = await as(stage.app.url, 'employee');
    const person = { email: 'dehors@ailleurs.example', firstName: 'Alex', lastName: 'Dehors' };
    await employee.post(`/api/clients/${client.id}/external`, { ...person, confirmed: true });
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto(`/clients/${client.id}/professionals`);
    await page.getByRole('heading', { name: 'En attente d’approbation' }).waitFor();
    await page.getByText(/Alex Dehors demande faite par .+, /).waitFor();
    await page.getByRole('button', { name: 'Retirer la demande à Alex Dehors' }).click();
    await drawer(page).getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('La demande est retirée.').waitFor();
    await page.getByText('Alex Dehors').waitFor({ state: 'hidden' });
    expect((await employee.get(`/api/clients/${client.id}/external`)).body.data).toEqual([]);
    assertQuiet();
  }, 20_000);

  test('a super administrator joins a file, archives it once alone in it, and takes it back', async () => {
    const client = await make('Entrée-Libre', { responsibleId: null });
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(`/clients/${client.id}`);
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await page.getByRole('link', { name: /Au dossier : / }).waitFor();
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Archiver' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Archiver' }).click();
    await page.getByText('Archivé', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Retirer des archives' }).click();
    await page.getByText('Actif', { exact: true }).first().waitFor();
    assertQuiet();
  }, 20_000);

  test('56, 79: who opens a file adds the client to a group from there, and is told whom archiving reaches', async () => {
    const client = await make('Menu-Entier');
    const group = await stage.app.database
      .readers('groups')
      .where({ company_id: 1, branch_id: 1, adds_new_clients: 0 })
      .first();
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(`/clients/${client.id}`);
    const item = async (name: string) => {
      await page.getByRole('button', { name: 'Autres actions' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await item('Ajouter à un groupe');
    await choose(page, drawer(page).getByRole('combobox'), group.title);
    await drawer(page).getByRole('button', { name: 'Ajouter 1 client' }).click();
    await page.getByText(/ajouté au groupe/).waitFor();
    const where = { group_id: group.id, client_id: client.id };
    expect(await stage.app.database.readers('group_members').where(where)).toHaveLength(1);

    await item('Archiver');
    await drawer(page).getByText('pour tous ceux qui le suivent').waitFor();
    await drawer(page).getByRole('button', { name: 'Archiver' }).click();
    await page.getByText('Archivé', { exact: true }).first().waitFor();
    assertQuiet();
  }, 20_000);

  test('sections tell how much they hold; a person is erased only once the name is typed', async () => {
    const client = await make('Éphémère');
    const boss = await as(stage.app.url, 'superAdmin');
    for (const kind of ['text', 'document'])
      await boss.post('/api/interventions', { clientId: client.id, kind, published: true });
    await boss.post(`/api/clients/${client.id}/archive`);
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(`/clients/${client.id}`);
    await section(page, 'Interventions 2').waitFor();
    await section(page, 'Professionnels 1').waitFor();
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Effacer la personne' }).click();
    const go = drawer(page).getByRole('button', { name: 'Effacer la personne' });
    expect(await go.isDisabled()).toBe(true);
    await drawer(page)
      .getByLabel(/tapez le nom/)
      .fill('rosalie ephemere');
    await go.click();
    await page.waitForURL('**/clients');
    expect((await boss.get(`/api/clients/${client.id}`)).body.data.fullName).not.toContain('Éphémère');
    assertQuiet();
  }, 20_000);

  test('a super administrator merges two clients, side by side', async () => {
    const kept = await make('Jumelle-Une', { phone: '514 555-0001' });
    const closed = await make('Jumelle-Deux', { phone: '514 555-0002', email: 'jumelle@x.example' });
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto(`/clients/${kept.id}/merge`);
    const box = page.getByRole('combobox', { name: 'L’autre compte de la même personne' });
    await box.fill('Jumelle-Deux');
    await page.locator('.ant-select-item-option', { hasText: 'Jumelle-Deux' }).first().click();
    await page.getByRole('radio', { name: /0002/ }).check();
    await page.getByRole('button', { name: 'Fusionner', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fusionner' }).click();
    await page.waitForURL(`**/clients/${kept.id}`);
    await page.getByText('jumelle@x.example').waitFor();
    await page.getByText('514 555-0002').first().waitFor();
    expect((await (await as(stage.app.url, 'superAdmin')).get(`/api/clients/${closed.id}`)).status).toBe(404);
    assertQuiet();
  }, 20_000);

  test('two clients are compared on a phone without scrolling sideways; how one signs in is no choice', async () => {
    const shared = { email: 'pareille@longue-adresse.example', ifTaken: 'newAccount' };
    await make('Première', { email: shared.email });
    const kept = await make('Pareille-Une', { phone: '514 555-0003', ...shared });
    await make('Pareille-Deux', { phone: '514 555-0004', ...shared });
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/clients/${kept.id}/merge`);
    await page.getByRole('combobox', { name: 'L’autre compte de la même personne' }).fill('Pareille-Deux');
    await page.locator('.ant-select-item-option', { hasText: 'Pareille-Deux' }).first().click();
    await page.getByRole('radio', { name: /0004/ }).check();
    expect(await sideways(page)).toEqual([]);
    await page.getByRole('group', { name: 'Nom d’utilisateur' }).waitFor();
    const phones = page.getByRole('radiogroup', { name: 'Téléphone' });
    expect(
      await phones.getByRole('radio', { checked: true, name: /Pareille-Deux \(est fermé\)/ }).count(),
    ).toBe(1);
    assertQuiet();
  });
});
