import type { SourceLabels } from '../labels.ts';

export const measurements: SourceLabels<'measurementDefinitions' | 'measurements'> = {
  measurementDefinitions: {
    label: 'Tipos de mediciones',
    names: {
      id: 'Número',
      name: 'Nombre',
      unit: 'Unidad',
      normLow: 'Norma mínima',
      normHigh: 'Norma máxima',
      archived: 'Archivado',
      createdAt: 'Creación',
      updatedAt: 'Último cambio',
      measurements: 'Mediciones',
    },
  },
  measurements: {
    label: 'Mediciones',
    names: {
      id: 'Número',
      definitionId: 'Medición',
      clientId: 'Cliente',
      authorId: 'Autor',
      value: 'Valor',
      measuredAt: 'Fecha',
      definition: 'Medición',
      client: 'Cliente',
      author: 'Autor',
      newer: 'Posteriores del mismo tipo',
      memberships: 'Grupos del cliente',
      averageValue: 'Valor medio',
      leastValue: 'Valor mínimo',
      greatestValue: 'Valor máximo',
      lastAt: 'Última medición',
    },
  },
};
