import type { SourceLabels } from '../labels.ts';

export const objectives: SourceLabels<'objectives'> = {
  objectives: {
    label: 'Objetivos',
    names: {
      id: 'Número',
      title: 'Objetivo',
      clientId: 'Cliente',
      authorId: 'Autor',
      branchId: 'Sucursal',
      state: 'Estado',
      dueOn: 'Plazo',
      visibility: 'Visibilidad',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
      client: 'Cliente',
      author: 'Autor',
      branch: 'Sucursal',
      memberships: 'Grupos del cliente',
      distinctClients: 'Clientes distintos',
      lastDue: 'Último plazo',
    },
  },
};
