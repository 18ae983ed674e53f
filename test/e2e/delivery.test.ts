import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { accessFaults } from '../support/access.ts';
import { as, type Caller, listPath } from '../support/as.ts';
import { parseCsv, sheetOf } from '../support/files.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';
import { until } from '../support/postOffice.ts';

const definition = {
  v: 2,
  source: 'clients',
  filter: { combinator: 'and', rules: [{ field: 'state', operator: '=', value: 'active' }] },
  columns: [{ field: 'fullName' }, { field: 'createdAt' }],
};

inBrowser(
  'a report that goes out, in the browser',
  (stage) => {
    let boss: Caller;
    let id: number;
    beforeAll(async () => {
      boss = await as(stage.app.url, 'superAdmin');
      id = (await boss.post('/api/reports', { name: 'Clients actifs', definition })).body.data.id;
    });

    test('is taken along as a workbook and as CSV, and the audit log knows which report it was', async () => {
      const { page, assertQuiet } = await stage.open();
      await signInOnPage(page, 'super@cohort.example');
      await page.goto(`/reports/${id}`);
      const { total } = (await boss.post('/api/reports/run', { definition })).body;
      for (const [choice, ending] of [
        ['Classeur Excel', 'xlsx'],
        ['CSV pour tableurs', 'csv'],
      ] as const) {
        await page.getByRole('button', { name: 'Exporter' }).click();
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('menuitem', { name: choice }).click(),
        ]);
        expect(file.suggestedFilename()).toBe(`Clients actifs 2026-11-22.${ending}`);
        const bytes = readFileSync(await file.path());
        const rows =
          ending === 'csv' ? parseCsv(bytes.toString('utf8').slice(1), ';') : await sheetOf(bytes, 2);
        expect(rows).toHaveLength(total + 1);
        expect(rows[0]).toEqual(['Nom', 'Création']);
        await page.getByText(`est là : ${total} lignes`).first().waitFor();
      }
      const events = await boss.get(
        listPath('audit-events', {
          filter: { combinator: 'and', rules: [{ field: 'action', operator: '=', value: 'export' }] },
        }),
      );
      expect(events.body.data.map(({ recordId }: { recordId: number }) => recordId)).toEqual([id, id]);
      assertQuiet();
    });

    test('is sent every Wednesday to a colleague, tried, paused and called off, on a phone', async () => {
      const { page, assertQuiet } = await stage.open({ scheme: 'dark' });
      await signInOnPage(page, 'super@cohort.example');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/reports/${id}`);
      await page.getByRole('button', { name: /^Envois de/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Ce rapport n’est encore envoyé à personne.').waitFor();
      await dialog.getByRole('button', { name: 'Ajouter un envoi' }).click();
      await choose(page, dialog.getByRole('combobox', { name: 'Quel jour' }), 'mercredi');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.getByText('Cette réponse est nécessaire.').waitFor();
      await choose(page, dialog.getByRole('combobox', { name: 'À qui' }), 'Sophie Archambault');
      await dialog.getByText(/^Prochain\s: mercredi \d+ \S+ à 07\sh\s00$/).waitFor();
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await dialog.getByText(/^Chaque mercredi à 07\sh\s00$/).waitFor();
      expect(await accessFaults(page)).toEqual([]);
      const stored = async () => (await boss.get('/api/schedules')).body.data[0];
      expect(await stored()).toMatchObject({
        reportId: id,
        cadence: 'weekly',
        weekday: 3,
        recipientIds: [2],
      });

      await dialog.getByRole('button', { name: 'Me l’envoyer maintenant' }).click();
      await page.getByText('Il est en route vers vous.').waitFor();
      await until('the letter is in the outbox', async () => {
        const { data } = (await boss.get('/api/outbox')).body;
        return data[0]?.professionalId === 1 && data[0]?.state === 'kept';
      });
      await dialog.getByRole('switch').click();
      await dialog.getByText('En pause').waitFor();
      expect(await stored()).toMatchObject({ isActive: false, nextAt: null });

      await dialog.getByRole('button', { name: 'Retirer' }).click();
      await page.getByRole('dialog').last().getByRole('button', { name: 'Retirer' }).click();
      await dialog.getByText('Ce rapport n’est encore envoyé à personne.').waitFor();
      assertQuiet();
    });
  },
  { pace: { mail: 50, schedules: 60_000 } },
);
