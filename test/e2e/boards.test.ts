import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../support/access.ts';
import { as, type Caller, type Json } from '../support/as.ts';
import type { WindowOptions } from '../support/browser.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';
import { kept } from '../support/savedReports.ts';

inBrowser('a board', (stage) => {
  let boss: Caller;
  let report: Json;
  beforeAll(async () => {
    boss = await as(stage.app.url, 'superAdmin');
    report = await kept(boss);
  });

  const opened = async (path: string, options: WindowOptions = {}, email = 'super@cohort.example') => {
    const window = await stage.open(options);
    await signInOnPage(window.page, email);
    await window.page.goto(path);
    return window;
  };
  const titles = (page: Page) => page.locator('.board .tile h2').allTextContents();
  const tilesShown = (page: Page, count: number) =>
    expect.poll(() => page.locator('.board .tile').count(), { timeout: 15_000 }).toBe(count);
  const act = async (page: Page, name: string, entry: string) => {
    await page.getByRole('button', { name: `Que faire de ${name}` }).click();
    await page.getByRole('menuitem', { name: entry }).click();
    await page.locator('.ant-dropdown:visible').waitFor({ state: 'hidden' });
  };
  const boards = async (): Promise<Json[]> => (await boss.get('/api/boards?sort=-id')).body.data;

  test('is put together from saved reports and questions, arranged by menu and keyboard, and kept', async () => {
    const { page, assertQuiet } = await opened('/boards');
    await page.getByRole('link', { name: 'Nouveau tableau de bord' }).first().click();
    await page.getByRole('textbox', { name: 'Nom du tableau de bord' }).fill('Suivi');
    await page.getByRole('button', { name: 'Ajouter un rapport' }).click();
    const drawer = page.getByRole('dialog', { name: 'Ajouter un rapport' });
    await drawer.getByRole('button', { name: 'Ajouter Clients actifs', exact: true }).click();
    for (const question of ['Types de rendez-vous', 'Clients sans professionnel']) {
      await drawer.getByRole('textbox', { name: 'Chercher un rapport' }).fill(question.slice(0, 12));
      await drawer.getByRole('button', { name: `Ajouter ${question}` }).click();
    }
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: 'Clients sans professionnel' }).waitFor();
    await act(page, 'Clients sans professionnel', 'Placer avant');
    expect(await titles(page)).toEqual([
      'Clients actifs',
      'Clients sans professionnel',
      'Types de rendez-vous',
    ]);
    await page.getByRole('button', { name: 'Déplacer Clients actifs' }).press('Space');
    await page.getByText(/^Clients actifs est au-dessus du rang 1 sur 3/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Clients actifs est au-dessus du rang 2 sur 3/).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await expect
      .poll(() => titles(page), { timeout: 15_000 })
      .toEqual(['Clients sans professionnel', 'Clients actifs', 'Types de rendez-vous']);
    await act(page, 'Clients actifs', 'Petite');
    await act(page, 'Clients actifs', 'Suit la période du tableau de bord');
    await act(page, 'Types de rendez-vous', 'Titre…');
    await page.getByRole('textbox', { name: 'Titre sur ce tableau de bord' }).fill('Nos rendez-vous');
    await page.keyboard.press('Enter');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.waitForURL(/\/boards\/\d+$/);
    await page.getByRole('heading', { name: 'Suivi', level: 1 }).waitFor();
    const [board] = await boards();
    expect(board).toMatchObject({ name: 'Suivi', isHome: false });
    expect(board.layout.tiles.map(({ id: _, ...tile }: Json) => tile)).toEqual([
      { report: { starter: 'clientsWithoutProfessional' }, size: 'medium' },
      { report: { id: report.id }, size: 'small', keeps: ['period'] },
      { report: { starter: 'appointmentTypes' }, size: 'medium', title: 'Nos rendez-vous' },
    ]);
    assertQuiet();
  });

  test('lays one period and some branches over all its reports, for who looks, and says who keeps out', async () => {
    const tile = (id: string, starter: string, more: object = {}) => ({
      id,
      report: { starter },
      size: 'medium',
      ...more,
    });
    const tiles = [tile('a', 'appointmentTypes'), tile('b', 'softwareCost', { keeps: ['period'] })];
    const { data: board } = (await boss.post('/api/boards', { name: 'Période', layout: { tiles } })).body;
    const { page, assertQuiet } = await opened(`/boards/${board.id}`);
    await page.getByRole('heading', { name: 'Types de rendez-vous' }).waitFor();
    const ran = page.waitForRequest(
      (request) =>
        request.url().endsWith('/api/reports/run') &&
        request.postDataJSON().report.starter === 'appointmentTypes',
    );
    await page.getByRole('combobox', { name: 'Période' }).press('Enter');
    await page.getByTitle('le mois précédent').click();
    expect((await ran).postDataJSON().overlay).toEqual({ period: { previous: 'month' } });
    await page.getByText('sa propre période', { exact: true }).waitFor();
    await choose(page, page.getByRole('combobox', { name: 'Succursales' }), 'Laval');
    await page.keyboard.press('Escape');
    await page.getByText('sa propre période · n’a pas de succursale à restreindre').waitFor();
    const address = new URL(page.url());
    expect(JSON.parse(address.searchParams.get('common') ?? '{}')).toEqual({
      period: { previous: 'month' },
      branchIds: [2],
    });
    await page.reload();
    await page.getByText('sa propre période · n’a pas de succursale à restreindre').waitFor();
    expect((await boss.get(`/api/boards/${board.id}`)).body.data.layout).toEqual({ tiles });
    assertQuiet();
  });

  test('is shared, and shows a colleague only the reports that are shared too', async () => {
    const tiles = [
      { id: 'a', report: { id: report.id }, size: 'medium' },
      { id: 'b', report: { starter: 'clientsNotSeen' }, size: 'medium' },
    ];
    const { data: board } = (await boss.post('/api/boards', { name: 'Ensemble', layout: { tiles } })).body;
    const own = await opened(`/boards/${board.id}`);
    await own.page.getByRole('button', { name: 'Autres actions' }).click();
    await own.page.getByRole('menuitem', { name: 'Partager…' }).click();
    const dialog = own.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Ajouter des personnes ou des succursales' }).fill('camil');
    await own.page.getByTitle('Camille Roy').click();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { page } = await opened(`/boards/${board.id}`, {}, 'employee@cohort.example');
    await page.getByText('Ce rapport n’existe plus, ou n’est pas partagé avec vous.').waitFor();
    await page.getByRole('heading', { name: 'Clients non vus depuis 60 jours' }).waitFor();
    expect(await page.getByRole('link', { name: 'Disposer' }).count()).toBe(0);
    own.assertQuiet();
  });

  test('is the home page of who manages: arranged it becomes one’s own, and can be put back', async () => {
    const { page, assertQuiet } = await opened('/', {}, 'manager@cohort.example');
    await page.getByRole('heading', { name: 'Où en sont les choses' }).waitFor();
    const first = await titles(page);
    expect(first.length).toBeGreaterThan(6);
    await page.getByRole('link', { name: 'Disposer' }).click();
    await page.getByRole('heading', { name: 'Taux d’absence' }).waitFor();
    await act(page, 'Taux d’absence', 'Retirer du tableau de bord');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Où en sont les choses' }).waitFor();
    await tilesShown(page, first.length - 1);
    await page.getByRole('link', { name: 'Disposer' }).click();
    await page.getByRole('button', { name: 'Revenir au premier accueil' }).click();
    await page.getByRole('button', { name: 'Remettre', exact: true }).click();
    await tilesShown(page, first.length);
    assertQuiet();
    const employee = await opened('/', {}, 'employee@cohort.example');
    await employee.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await employee.page.locator('.board').count()).toBe(0);
  });

  test('asks before what was arranged is lost, and fits a phone', async () => {
    const { page, assertQuiet } = await opened('/boards/new', { scheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('textbox', { name: 'Nom du tableau de bord' }).fill('Perdu');
    await page.getByRole('link', { name: 'Annuler' }).click();
    await page.getByText('Quitter sans enregistrer ?').waitFor();
    await page.getByRole('button', { name: 'Quitter', exact: true }).click();
    await page.waitForURL('**/boards');
    expect((await boards()).some(({ name }) => name === 'Perdu')).toBe(false);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Où en sont les choses' }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    assertQuiet();
  });
});
