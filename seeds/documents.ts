import type { Row } from './book.ts';
import { dayLength, minute } from './calendar.ts';
import { createRandom, type Random } from './random.ts';
import type { World } from './world.ts';

/** What each document is called, and when its client completed it. Some wait, the newest most of all. */
export function nameDocuments(world: World): void {
  const random = createRandom(world.setup.seed + 2);
  for (const row of world.book.rows('interventions')) {
    if (row.company_id !== world.id) continue;
    const isDocument = row.kind === 'document';
    row.title = isDocument ? (titles[String(row.text)] ?? random.pick(untold)) : null;
    row.completed_at = isDocument && row.published ? completion(world, random, row) : null;
  }
}

function completion({ now }: World, random: Random, { text, happened_at }: Row): number | null {
  const sentAt = Number(happened_at);
  if (signed.includes(String(text))) return Math.min(now, sentAt + random.integer(2, 40) * minute);
  const isRecent = sentAt > now - 120 * dayLength;
  const completedAt = sentAt + Math.round((0.1 + random.next() ** 2 * 25) * dayLength);
  return completedAt > now || random.chance(isRecent ? 0.45 : 0.05) ? null : completedAt;
}

/** From the note that came with it. */
const titles: Record<string, string> = {
  'Rapport remis au médecin traitant.': 'Rapport au médecin traitant',
  "Questionnaire sur l'aptitude à l'activité physique rempli.":
    "Questionnaire sur l'aptitude à l'activité physique",
  "Lettre pour l'assureur.": "Lettre à l'assureur",
  'Formulaire de consentement signé.': 'Formulaire de consentement',
  'Plan alimentaire de la nutritionniste ajouté au dossier.': 'Plan alimentaire',
  'Report sent to the family doctor.': 'Rapport au médecin traitant',
  'Signed consent form.': 'Formulaire de consentement',
  'Letter for the insurer.': "Lettre à l'assureur",
  'Informe enviado a su médico.': 'Rapport au médecin traitant',
  'Consentimiento firmado.': 'Formulaire de consentement',
};

const untold = ['Formulaire de consentement', 'Journal de la douleur'];

const signed = [
  "Questionnaire sur l'aptitude à l'activité physique rempli.",
  'Formulaire de consentement signé.',
  'Signed consent form.',
  'Consentimiento firmado.',
];
