import { expect, test } from 'vitest';
import { as, listPath } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';

inBrowser('a client’s program, in the browser', (stage) => {
  /** The client to whom the employee has sent it. */
  const send = async (): Promise<number> => {
    const employee = await as(stage.app.url, 'employee');
    const exercises = [{ name: 'Squat', sets: 3, repetitions: 8, restSeconds: 60, notes: null }];
    const sessions = [1, 2].map((week) => ({ week, name: `Jambes ${week}`, exercises }));
    const template = await employee.post('/api/templates', { name: 'Reprise', weeks: 2, sessions });
    const made = await employee.post('/api/clients', {
      firstName: 'Rosalie',
      lastName: 'Suivie',
      branchId: 1,
    });
    const clientIds = [made.body.data.id];
    await employee.post(`/api/templates/${template.body.data.id}/assign`, {
      clientIds,
      startsOn: '2027-01-04',
    });
    return clientIds[0];
  };

  test('its author reads what it asks, marks a session as done, renames it and puts it away', async () => {
    const clientId = await send();
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto(`/clients/${clientId}/programs`);
    await page.getByRole('link', { name: 'Reprise' }).click();
    const beside = page.getByRole('dialog', { name: 'Programme' });
    await beside.getByText('Squat · 3 × 8', { exact: false }).first().waitFor();
    await beside.getByRole('checkbox', { name: /Cocher la séance du 4 janv. 2027/ }).click();
    await beside.getByText(/faite le/).waitFor();
    await page.getByText('1 sur 2').first().waitFor();

    await beside.getByRole('button', { name: 'Modifier' }).click();
    await beside.getByLabel('Nom').fill('Reprise douce');
    await beside.getByRole('button', { name: 'Enregistrer' }).click();
    await beside.getByRole('button', { name: 'Archiver le programme' }).click();
    await beside.getByRole('button', { name: 'Retirer des archives' }).waitFor();
    const filter = { combinator: 'and', rules: [{ field: 'clientId', operator: '=', value: clientId }] };
    const { body } = await (await as(stage.app.url, 'manager')).get(listPath('programs', { filter }));
    expect(body.data[0]).toMatchObject({ name: 'Reprise douce', state: 'archived', sessionsDone: 1 });
    assertQuiet();
  }, 30_000);

  test('is given from the client’s file, once', async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    const sessions = [{ week: 1, name: 'Jambes', exercises: [] }];
    await boss.post('/api/templates', { name: 'Genou zzq', weeks: 1, sharing: 'company', sessions });
    const employee = await as(stage.app.url, 'employee');
    const made = await employee.post('/api/clients', { firstName: 'Rosalie', lastName: 'Donnée' });
    const { page, assertQuiet } = await stage.open();
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto(`/clients/${made.body.data.id}/programs`);
    const beside = page.getByRole('dialog', { name: 'Donner un programme' });
    const give = async () => {
      await page.getByRole('button', { name: 'Donner un programme' }).first().click();
      await choose(page, beside.getByRole('combobox', { name: 'Programme modèle' }), 'Genou zzq');
      await beside.getByRole('button', { name: 'Donner un programme' }).click();
    };
    await give();
    await page.getByRole('link', { name: 'Genou zzq' }).waitFor();
    await give();
    await page.getByText('Ce client suit déjà ce programme.').waitFor();
    assertQuiet();
  }, 30_000);
});
