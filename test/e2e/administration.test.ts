import { expect, test } from 'vitest';
import { demoPassword } from '../support/as.ts';
import { countBy } from '../support/directly.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { letterTo, tokenIn } from '../support/letters.ts';
import { choose, gridRows, menu, signInOnPage } from '../support/person.ts';

inBrowser('an administrator manages the employees, in the browser', (stage) => {
  test('6, 23, 24: Henri can modify the whole section of Camille’s account: her settings and her branch', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await menu(page, 'Administration').click();
    await gridRows(page, 'Professionnels').getByRole('link', { name: 'Camille Roy' }).click();
    await page.getByRole('link', { name: 'Modifier' }).click();
    await page.getByLabel('Titre professionnel').fill('Kinésiologue principale');
    await choose(page, page.getByLabel('Succursales'), 'Laval');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Kinésiologue principale').first().waitFor();
    await page.getByText('Montréal – Rosemont, Laval').waitFor();
    expect(
      await stage.app.database
        .readers('professional_branches')
        .where({ professional_id: 5 })
        .orderBy('branch_id')
        .pluck('branch_id'),
    ).toEqual([1, 2]);
    assertQuiet();
  });

  test('28: hires somebody, who chooses a password by the letter’s link and finds the first steps', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await menu(page, 'Administration').click();
    await page.getByText('14 accès payants utilisés sur 20').waitFor();
    await page.getByRole('link', { name: 'Nouveau professionnel' }).click();
    await page.getByLabel('Prénom').fill('Nadia');
    await page.getByLabel('Nom de famille').fill('Haddad');
    await page.getByLabel('Courriel').fill('kevin.obrien@boreale.example');
    await choose(page, page.getByLabel('Succursales'), 'Laval');
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByText('C’est l’adresse de quelqu’un qui a travaillé ici').waitFor();
    await page.getByRole('button', { name: 'Réactiver' }).waitFor();
    await page.getByLabel('Courriel').fill('nadia.haddad@boreale.example');
    await page.getByRole('button', { name: 'Créer' }).click();
    await page.getByText('Ne s’est jamais connecté').waitFor();

    await page.goto('/outbox');
    await page.getByRole('button', { name: 'Votre compte chez Clinique Boréale' }).click();
    await page.getByRole('dialog').getByText('choose-password#').waitFor();
    const token = tokenIn(await letterTo(stage.app, 'nadia.haddad@boreale.example'));
    assertQuiet();

    const hers = await stage.open();
    await hers.page.goto(`/choose-password#${token}`);
    await hers.page.getByRole('heading', { name: 'Bienvenue, Nadia' }).waitFor();
    await hers.page.getByLabel('Mot de passe', { exact: true }).fill('une phrase longue');
    await hers.page.getByLabel('Le même encore une fois').fill('une phrase longue');
    await hers.page.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
    await hers.page.getByLabel('Courriel').fill('nadia.haddad@boreale.example');
    await hers.page.getByLabel('Mot de passe', { exact: true }).fill('une phrase longue');
    await hers.page.getByRole('button', { name: 'Se connecter' }).click();
    await hers.page.getByRole('heading', { level: 1, name: 'Premiers pas' }).waitFor();
    expect(await hers.page.getByRole('navigation', { name: 'Menu' }).textContent()).not.toContain(
      'Administration',
    );
    await hers.page.goto(`/choose-password#${token}`);
    await hers.page.reload();
    await hers.page.getByRole('heading', { name: 'Ce lien n’est plus bon' }).waitFor();
  });

  test('8: lets somebody leave, hands the clients to a colleague, and takes it all back', async () => {
    const held = () =>
      countBy(
        stage.app.database,
        "select count(*) from client_professionals where professional_id = 8 and state = 'active'",
      );
    const before = await held();
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await menu(page, 'Administration').click();
    await page.getByRole('button', { name: "Actions pour Marie-Ève D'Amours" }).click();
    await page.getByRole('menuitem', { name: 'Départ…' }).click();
    await page.getByText('Il reste une décision à prendre ci-dessus.').waitFor();
    await choose(page, page.getByRole('combobox', { name: 'Successeur' }), 'Fatima Benali');
    await page.getByText(`Fatima Benali prend la suite auprès de ${before} clients`).waitFor();
    expect(await held()).toBe(before);
    await page.getByRole('button', { name: "Confirmer le départ de Marie-Ève D'Amours" }).click();
    await page.getByText(/^Jusqu’au .* on peut annuler ce départ/).waitFor();
    expect(await held()).toBe(0);
    await page.getByRole('button', { name: 'Annuler ce départ' }).click();
    const told = page.getByRole('dialog');
    await told.getByText(`${before} clients sont revenus.`).waitFor();
    await told.getByRole('button', { name: 'Fermer' }).click();
    await page.getByText('Actif', { exact: true }).first().waitFor();
    expect(await held()).toBe(before);
    assertQuiet();
  });

  test('32-38: reads statistics, opens the loupe and the people, a client from there, and turns the figure into a report', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/professionals/3/statistics?from=2026-10-01&to=2026-10-31');
    const figures = page.getByRole('region', { name: 'Rendez-vous' });
    const card = figures.getByRole('listitem').filter({ hasText: 'Rendez-vous' }).first();
    const counted = Number(/\d+/.exec((await card.textContent()) ?? '')?.[0]);
    expect(counted).toBeGreaterThan(10);
    const total = () => page.getByRole('dialog').getByText(/^[\d\s]+ résultats$/);
    await page.getByRole('button', { name: 'Historique de « Rendez-vous »' }).click();
    await expect.poll(async () => Number((await total().textContent())?.replace(/\D/g, ''))).toBe(counted);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Ouvrir « Rendez-vous » comme rapport personnalisé' }).click();
    await page.getByText(/en date du/).waitFor();
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(new RegExp(`\\b${counted}\\b`));
    await page.goBack();

    await page.getByRole('button', { name: 'Clients en cause dans « Rendez-vous »' }).click();
    const first = page.getByRole('dialog').getByRole('row').nth(1).getByRole('link').first();
    const name = await first.textContent();
    await first.click();
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
    assertQuiet();
  });

  test('42: closes a branch after moving all that belongs to it', async () => {
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'super@cohort.example');
    await page.goto('/branches/3');
    await page.getByRole('button', { name: 'Tout déplacer…' }).click();
    const dialog = page.getByRole('dialog');
    await choose(page, dialog.getByLabel('Tout déplacer vers'), 'Laval');
    await dialog.getByRole('button', { name: 'Déplacer et fermer' }).click();
    await page.getByText('Québec – Limoilou est fermée.').waitFor();
    expect((await stage.app.database.readers('branches').where({ id: 3 }).first('active')).active).toBe(0);
    assertQuiet();
  });

  test('on a phone, the section that one is in is in sight, however long the line of sections', async () => {
    const { page, assertQuiet } = await stage.open({ width: 390, height: 844 });
    await page.goto('/sign-in');
    await page.request.post('/api/session', {
      data: { email: 'super@cohort.example', password: demoPassword },
    });
    for (const path of ['/outbox', '/clients/7/money']) {
      await page.goto(path);
      const here = page.locator('main a[aria-current="page"]');
      await here.waitFor();
      const box = await here.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    assertQuiet();
  });

  test('1: nobody else loads a line of Administration', async () => {
    const { page } = await stage.open();
    await signInOnPage(page, 'manager@cohort.example');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    for (const path of ['/professionals', '/company', '/bundles', '/professionals/8/leave']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Réservé' }).waitFor();
    }
    expect(loaded.filter((url) => /AdministrationFrame|CompanyPage|BundlesPage|LeavePage/.test(url))).toEqual(
      [],
    );
  });
});
