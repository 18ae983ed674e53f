import type { SourceLabels } from '../labels.ts';

export const views: SourceLabels<'views' | 'viewShares'> = {
  views: {
    label: 'Vistas',
    names: {
      id: 'Número',
      name: 'Nombre',
      resource: 'Lista',
      ownerId: 'Propietario',
      isLocked: 'Bloqueada',
      createdAt: 'Creación',
      updatedAt: 'Última modificación',
      owner: 'Propietario',
      shares: 'Comparticiones',
    },
  },
  viewShares: {
    label: 'Vistas compartidas',
    names: {
      id: 'Número',
      viewId: 'Vista',
      audience: 'Con quién',
      branchId: 'Sucursal',
      professionalId: 'Persona',
      right: 'Permiso',
      view: 'Vista',
      branch: 'Sucursal',
      professional: 'Persona',
    },
  },
};
