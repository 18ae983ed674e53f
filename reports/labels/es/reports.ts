import type { SourceLabels } from '../labels.ts';

export const reports: SourceLabels<'reports' | 'reportShares' | 'reportFavourites' | 'auditEvents'> = {
  reports: {
    label: 'Informes personalizados',
    names: {
      id: 'Número',
      name: 'Nombre',
      description: 'Descripción',
      ownerId: 'Propietario',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
      isFavourite: 'Entre mis favoritos',
      archivedAt: 'Archivado el',
      lastRunAt: 'Última ejecución',
      lastRunMs: 'Duración de la última ejecución (ms)',
      runCount: 'Número de ejecuciones',
      owner: 'Propietario',
      shares: 'Comparticiones',
      favourites: 'Mis favoritos',
    },
  },
  reportShares: {
    label: 'Informes compartidos',
    names: {
      id: 'Número',
      reportId: 'Informe',
      audience: 'Con quién',
      branchId: 'Sucursal',
      professionalId: 'Persona',
      right: 'Permiso',
      report: 'Informe',
      branch: 'Sucursal',
      professional: 'Persona',
    },
  },
  reportFavourites: {
    label: 'Mis informes favoritos',
    names: {
      id: 'Número',
      reportId: 'Informe',
      starter: 'Informe inicial',
      professionalId: 'Persona',
      at: 'Marcado el',
      report: 'Informe',
      professional: 'Persona',
    },
  },
  auditEvents: {
    label: 'Registro de auditoría',
    names: {
      id: 'Número',
      at: 'Cuándo',
      actorId: 'Quién',
      action: 'Acción',
      resource: 'Tipo de registro',
      recordId: 'Ficha',
      branchId: 'Sucursal',
      requestId: 'Solicitud',
      actor: 'Quién',
      branch: 'Sucursal',
    },
  },
};
