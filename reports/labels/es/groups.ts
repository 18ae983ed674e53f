import type { SourceLabels } from '../labels.ts';

export const groups: SourceLabels<'groups' | 'memberships' | 'groupStakeholders'> = {
  groups: {
    label: 'Grupos',
    names: {
      id: 'Número',
      title: 'Título',
      branchId: 'Sucursal',
      responsibleId: 'Responsable',
      addsNewClients: 'Añade los nuevos clientes',
      members: 'Miembros',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
      branch: 'Sucursal',
      responsible: 'Responsable',
      memberships: 'Pertenencias a grupos',
      stakeholders: 'Intervinientes',
      announcements: 'Anuncios',
      challenges: 'Desafíos',
      firstCreated: 'Primera creación',
      lastCreated: 'Última creación',
    },
  },
  memberships: {
    label: 'Pertenencias a grupos',
    names: {
      id: 'Número',
      groupId: 'Grupo',
      clientId: 'Cliente',
      since: 'Desde',
      source: 'Alta',
      group: 'Grupo',
      client: 'Cliente',
      programSessions: 'Sesiones de programa del miembro',
      measurements: 'Mediciones del miembro',
      distinctClients: 'Clientes distintos',
      firstSince: 'Primera incorporación',
      lastSince: 'Última incorporación',
    },
  },
  groupStakeholders: {
    label: 'Intervinientes de los grupos',
    names: {
      id: 'Número',
      groupId: 'Grupo',
      professionalId: 'Profesional',
      since: 'Desde',
      group: 'Grupo',
      professional: 'Profesional',
    },
  },
};
