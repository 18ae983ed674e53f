import { dayLength } from './calendar.ts';
import type { World } from './world.ts';

export function addCodes(world: World): void {
  const created_at = world.now - (world.setup.daysOfHistory + 150) * dayLength;
  for (const [code, name, price, taxable] of codes) {
    const row = {
      company_id: world.id,
      code,
      name,
      price_cents: price,
      taxable,
      created_at,
      updated_at: created_at,
    };
    world.codes.set(code, { id: world.book.add('intervention_codes', row), price });
  }
}

const codes: [code: string, name: string, cents: number | null, taxable: 0 | 1][] = [
  ['KIN-EVAL', 'Évaluation en kinésiologie', 11_500, 0],
  ['KIN-SUIVI', 'Suivi en kinésiologie', 8_000, 0],
  ['KIN-PROG', "Mise à jour du programme d'exercices", 6_000, 0],
  ['PHY-EVAL', 'Évaluation en physiothérapie', 12_000, 0],
  ['PHY-TRAIT', 'Traitement de physiothérapie', 9_500, 0],
  ['ENT-PRIVE', 'Entraînement privé', 7_500, 1],
  ['ENT-GROUPE', 'Séance de groupe', 2_500, 1],
  ['TELE-SUIVI', 'Télésuivi', 5_500, 0],
  ['RAPPORT', 'Rapport pour un tiers payeur', 4_500, 1],
  ['ABSENCE', "Frais d'absence", 3_500, 1],
  ['APPEL', 'Appel téléphonique', null, 0],
  ['NOTE', 'Note au dossier', null, 0],
];
