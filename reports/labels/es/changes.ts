import type { SourceLabels } from '../labels.ts';

export const changes: SourceLabels<'clientChanges' | 'followUps'> = {
  clientChanges: {
    label: 'Altas y bajas de clientes',
    names: {
      id: 'Número',
      at: 'Cuándo',
      kind: 'Tipo',
      delta: 'Alta o baja',
      actorId: 'Quién',
      clientId: 'Cliente',
      branchId: 'Sucursal',
      responsibleId: 'Responsable',
      actor: 'Quién',
      client: 'Cliente',
      branch: 'Sucursal',
      responsible: 'Responsable',
      netChange: 'Variación neta',
      lastAt: 'Último cambio',
    },
  },
  followUps: {
    label: 'Seguimientos',
    names: {
      id: 'Número',
      at: 'Cuándo',
      kind: 'Tipo',
      clientId: 'Cliente',
      client: 'Cliente',
      firstAt: 'Primer seguimiento',
      lastAt: 'Último seguimiento',
    },
  },
};
