import type { Choice } from '#reports/choices.ts';

type Notes = Record<Choice<'interventionKind'> | 'call' | 'absence', string[]>;

export const notes: Record<Choice<'language'>, Notes> = {
  fr: {
    text: [
      'Bonne séance, le client se sent mieux.',
      'Douleur au dos à 3/10, en baisse depuis la dernière visite.',
      "Douleur à l'épaule droite lors de l'abduction, charge réduite.",
      'Charges augmentées de 5 % sur les exercices de jambes.',
      'Exercices faits trois fois cette semaine à la maison.',
      "Peu d'assiduité cette semaine : fatigue et horaire chargé.",
      'Mobilité de la hanche nettement améliorée.',
      'Équilibre unipodal : 22 s à droite, 15 s à gauche.',
      'Objectif du mois atteint : marche de 30 minutes, cinq jours par semaine.',
      'Technique de la charnière de hanche à revoir la prochaine fois.',
      'Tension artérielle au repos : 128/82.',
      'Sommeil difficile; séance plus douce, axée sur la respiration.',
      'Genou stable, aucune enflure après la course.',
      'Reprise du travail progressive prévue dans deux semaines.',
      'Le programme à domicile a été simplifié.',
      'Étirements et thérapie manuelle, bon soulagement.',
    ],
    document: [
      'Rapport remis au médecin traitant.',
      "Questionnaire sur l'aptitude à l'activité physique rempli.",
      "Lettre pour l'assureur.",
      'Formulaire de consentement signé.',
      'Plan alimentaire de la nutritionniste ajouté au dossier.',
    ],
    evaluation: [
      'Évaluation initiale : antécédents, posture et tests fonctionnels.',
      'Test de marche de six minutes : 512 m.',
      'Force de préhension : 34 kg à droite, 31 kg à gauche.',
      'Amplitude de flexion lombaire limitée de moitié.',
      "Objectif : reprendre la randonnée sans douleur d'ici l'été.",
      'VO2 max estimé à 31 ml/kg/min.',
      'Réévaluation : progrès sur tous les tests.',
      'Entorse de la cheville gauche, deuxième degré, il y a trois semaines.',
    ],
    billing: [
      'Facture envoyée.',
      'Paiement reçu par carte.',
      'Reçu pour assurance remis.',
      'Facture corrigée et envoyée de nouveau.',
    ],
    call: [
      'Appel de suivi : tout va bien.',
      'Message laissé sur la boîte vocale.',
      'Rappel : le client souhaite déplacer son rendez-vous.',
    ],
    absence: ['Absence sans avis, frais facturés.', 'Absence; le client a été joint le lendemain.'],
  },
  en: {
    text: [
      'Good session, feeling stronger.',
      'Low back pain 2/10, down from 4/10.',
      'Squat depth improved; added 5 lb to goblet squat.',
      'Home program done twice this week.',
      'Shoulder still tight overhead, kept the load light.',
      'Walked 8,000 steps a day on average.',
      'Sleep has been poor; shorter session today.',
      'Knee felt fine after the hike.',
      'Reviewed breathing and bracing.',
    ],
    document: ['Report sent to the family doctor.', 'Signed consent form.', 'Letter for the insurer.'],
    evaluation: [
      'Initial assessment: history, posture and movement screen.',
      'Six-minute walk: 540 m.',
      'Goal: run 5 km by September.',
      'Reassessment: progress on every test.',
    ],
    billing: ['Invoice sent.', 'Payment received.', 'Insurance receipt given.'],
    call: ['Follow-up call, all is well.', 'Left a voice message.'],
    absence: ['Did not show up, fee charged.'],
  },
  es: {
    text: [
      'Buena sesión, se siente con más energía.',
      'Dolor lumbar 3/10, mejor que la semana pasada.',
      'Hizo los ejercicios en casa cuatro veces.',
      'Se redujo la carga por molestias en la rodilla.',
      'Mejoró el equilibrio sobre una pierna.',
    ],
    document: ['Informe enviado a su médico.', 'Consentimiento firmado.'],
    evaluation: [
      'Evaluación inicial: antecedentes y pruebas funcionales.',
      'Objetivo: caminar una hora sin dolor.',
    ],
    billing: ['Factura enviada.', 'Pago recibido.'],
    call: ['Llamada de seguimiento: todo bien.'],
    absence: ['No se presentó; se cobró la ausencia.'],
  },
};

export const longNotes: Record<Choice<'language'>, string[]> = {
  fr: [
    `Rencontre de bilan après douze semaines. La personne rapporte une nette diminution de la douleur lombaire (de 6/10 à 2/10) et dort
mieux depuis un mois. Elle marche tous les jours, de 30 à 45 minutes, et a repris le jardinage.

Tests : flexion lombaire complète, planche tenue 58 secondes, lever de chaise 17 répétitions en 30 secondes. Il reste une faiblesse des
fessiers à gauche, visible lors de la montée d'escalier.

Plan : passer à une visite par mois, programme de renforcement de huit semaines à domicile, deux séances en salle par semaine. Revoir la
technique du soulevé de terre à la prochaine visite. Le médecin traitant recevra un court rapport.`,
    `Suivi après l'opération du genou, semaine 10. Extension complète, flexion à 128°. Aucune enflure au repos, légère chaleur après la
séance. La personne monte les escaliers sans rampe et a commencé le vélo, 20 minutes à faible résistance.

On ajoute aujourd'hui la presse à une jambe et les fentes arrière avec appui. Pas de course ni de sauts avant la visite chez
l'orthopédiste. Rappel de surveiller la douleur le lendemain : au-delà de 3/10, revenir à la charge précédente.`,
  ],
  en: [
    `Twelve-week review. Pain has gone from 5/10 to 1/10 and no longer wakes her at night. She walks to work three days a week and joined
the Thursday class.

Tests: plank 62 s, chair stand 19 in 30 s, single-leg balance 30 s on both sides. Hip flexors remain tight on the right.

Plan: monthly visits, home strength program twice a week, and a progressive return to tennis from next month.`,
  ],
  es: [
    `Revisión después de ocho semanas. El dolor de hombro bajó de 6/10 a 2/10 y ya puede levantar el brazo por encima de la cabeza. Trabaja
media jornada y hace los ejercicios cada dos días.

Plan: aumentar poco a poco la resistencia, una visita cada tres semanas y nueva evaluación en dos meses.`,
  ],
};
