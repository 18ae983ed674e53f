export const kinds = ['weight', 'pain', 'waist', 'systolic', 'restingRate'] as const;
export type Kind = (typeof kinds)[number];

interface Definition {
  name: string;
  unit: string;
  norm: [low: number | null, high: number | null];
  /** Between which values it is found, in which steps. */
  found: [low: number, high: number];
  step: number;
  /** How much of that range a year of care takes away at most. */
  falls: number;
}

export const definitions: Record<Kind, Definition> = {
  weight: { name: 'Poids', unit: 'kg', norm: [null, null], found: [50, 112], step: 0.5, falls: 0.16 },
  pain: { name: 'Douleur', unit: '/10', norm: [0, 3], found: [0, 10], step: 1, falls: 1 },
  waist: { name: 'Tour de taille', unit: 'cm', norm: [null, 102], found: [66, 122], step: 0.5, falls: 0.25 },
  systolic: {
    name: 'Tension artérielle systolique',
    unit: 'mmHg',
    norm: [90, 139],
    found: [98, 168],
    step: 1,
    falls: 0.3,
  },
  restingRate: {
    name: 'Fréquence cardiaque au repos',
    unit: 'bpm',
    norm: [50, 90],
    found: [48, 98],
    step: 1,
    falls: 0.25,
  },
};
