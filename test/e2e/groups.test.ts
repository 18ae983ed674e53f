import { expect, test } from 'vitest';
import { as, ifMatch } from '../support/as.ts';
import { inBrowser } from '../support/inBrowser.ts';
import { choose, signInOnPage } from '../support/person.ts';

inBrowser('grupos de clientes, in the browser', (stage) => {
  test('an administrator creates a group, adds members, sets the box, and adds a professional to the members’ files, in Spanish', async () => {
    const { page, assertQuiet } = await stage.open();
    page.setDefaultTimeout(12_000);
    await signInOnPage(page, 'super@cohort.example');
    await (await as(stage.app.url, 'superAdmin')).patch('/api/me', { language: 'es' });
    await page.goto('/');
    await page.getByRole('link', { name: 'Grupos', exact: true }).first().click();
    await page.getByRole('link', { name: 'Crear un grupo' }).click();
    await page.getByRole('textbox', { name: 'Título' }).fill('Caminantes');
    await choose(page, page.getByRole('combobox', { name: 'Sucursal' }), 'Rosemont');
    await page.getByRole('button', { name: 'Crear el grupo' }).click();
    await page.getByRole('heading', { name: 'Caminantes' }).waitFor();

    const [client] = await stage.app.database
      .readers('clients')
      .where({ company_id: 1, state: 'active', branch_id: 1 })
      .orderBy('id')
      .limit(1);
    await choose(page, page.getByRole('combobox', { name: 'Clientes que agregar' }), client.last_name);
    await page.getByRole('button', { name: /(^| )Agregar$/ }).click();
    await page.getByText('1 miembro agregado').waitFor();

    await page.getByRole('link', { name: 'Compartir' }).click();
    await page.getByRole('button', { name: 'Agregar un profesional' }).click();
    const dialog = page.getByRole('dialog', { name: 'Agregar un profesional' });
    await choose(page, dialog.getByRole('combobox', { name: 'Profesional' }), 'Cami');
    await dialog.getByLabel('Agregar interventor a los miembros del grupo').check();
    await dialog.getByRole('button', { name: 'Agregar', exact: true }).click();
    await page.getByText('También en los expedientes de los miembros').waitFor();

    await page.getByRole('button', { name: 'Acciones' }).click();
    await page.getByRole('menuitem', { name: 'Configuración' }).click();
    await page.getByRole('switch', { name: 'Añade los nuevos clientes' }).click();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('heading', { name: 'Caminantes' }).waitFor();

    const stored = () => stage.app.database.readers('groups').where({ title: 'Caminantes' }).first();
    await expect.poll(stored).toMatchObject({ branch_id: 1, adds_new_clients: 1 });
    const group = await stored();
    const members: number[] = await stage.app.database
      .readers('group_members')
      .where({ group_id: group.id })
      .pluck('client_id');
    expect(members).toHaveLength(1);
    const links = await stage.app.database
      .readers('client_professionals')
      .where({ client_id: members[0], professional_id: 5, state: 'active' });
    expect(links).toHaveLength(1);
    assertQuiet();
  });

  test('an employee who only takes part in a group finds no settings and no rule to write, is told so at their address, and still adds members', async () => {
    const boss = await as(stage.app.url, 'superAdmin');
    const given = { title: 'Prudents', branchId: 1, responsibleId: 1 };
    const { id } = (await boss.post('/api/groups', given)).body.data;
    await boss.post(`/api/groups/${id}/stakeholders`, { professionalId: 5 });
    const { page, assertQuiet } = await stage.open();
    page.setDefaultTimeout(12_000);
    await signInOnPage(page, 'employee@cohort.example');
    await page.goto(`/groups/${id}`);
    await page.getByRole('combobox', { name: 'Clients à ajouter' }).waitFor();
    expect(await page.getByRole('button', { name: 'Actions' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Trouver les membres par une règle' }).count()).toBe(0);
    await page.goto(`/groups/${id}/edit`);
    await page.getByText('Vous pouvez lire ceci, mais pas le modifier.').waitFor();
    await boss.patch(`/api/groups/${id}`, { responsibleId: 5 }, ifMatch(1));
    await page.goto(`/groups/${id}/edit`);
    await page.getByRole('textbox', { name: 'Titre' }).fill('Prudents du lundi');
    expect(await page.getByRole('switch').count()).toBe(0);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Prudents du lundi' }).waitFor();
    assertQuiet();
  });
});
