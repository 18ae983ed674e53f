import type { SourceLabels } from '../labels.ts';

export const boards: SourceLabels<'boards' | 'boardShares'> = {
  boards: {
    label: 'Tableros',
    names: {
      id: 'Número',
      name: 'Nombre',
      ownerId: 'Propietario',
      isHome: 'Página de inicio',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
      owner: 'Propietario',
      shares: 'Comparticiones',
    },
  },
  boardShares: {
    label: 'Tableros compartidos',
    names: {
      id: 'Número',
      boardId: 'Tablero',
      audience: 'Con quién',
      branchId: 'Sucursal',
      professionalId: 'Persona',
      right: 'Permiso',
      board: 'Tablero',
      branch: 'Sucursal',
      professional: 'Persona',
    },
  },
};
