import type { Choice } from '#reports/choices.ts';

/** What a template can be about, with the exercises that belong to it in each language. */
export interface Theme {
  names: Partial<Record<Choice<'language'>, string[]>>;
  objectives: Partial<Record<Choice<'language'>, string>>;
  exercises: Record<Choice<'language'>, string>[];
}

const exercise = (fr: string, en: string, es: string) => ({ fr, en, es });

export const themes: Theme[] = [
  {
    names: {
      fr: [
        'Dos en santé – débutant',
        'Dos en santé – intermédiaire',
        'Lombalgie : retour au mouvement',
        'Gainage au bureau',
      ],
      en: ['Healthy Back Basics', 'Core Stability for Desk Workers'],
      es: ['Espalda sana'],
    },
    objectives: {
      fr: 'Réduire la douleur lombaire et retrouver un tronc solide.',
      en: 'Less back pain and a stronger core.',
      es: 'Reducir el dolor lumbar y fortalecer el tronco.',
    },
    exercises: [
      exercise('Pont fessier', 'Glute bridge', 'Puente de glúteos'),
      exercise('Planche ventrale', 'Front plank', 'Plancha frontal'),
      exercise('Chat-vache', 'Cat-cow', 'Gato-vaca'),
      exercise('Oiseau-chien', 'Bird dog', 'Pájaro-perro'),
      exercise('Insecte mort', 'Dead bug', 'Bicho muerto'),
      exercise('Étirement du piriforme', 'Piriformis stretch', 'Estiramiento del piriforme'),
    ],
  },
  {
    names: {
      fr: [
        'Genou : phase 1',
        'Genou : phase 2',
        'Après la chirurgie du LCA',
        'Arthrose du genou',
        'Retour à la course après blessure',
      ],
      en: ['ACL Rehab – Phase 2', "Runner's Knee"],
      es: ['Rodilla: fase 1'],
    },
    objectives: {
      fr: "Retrouver la force et l'amplitude du genou.",
      en: 'Regain knee strength and range of motion.',
      es: 'Recuperar la fuerza y la movilidad de la rodilla.',
    },
    exercises: [
      exercise('Chaise au mur', 'Wall sit', 'Sentadilla en la pared'),
      exercise('Extension de la jambe', 'Leg extension', 'Extensión de pierna'),
      exercise('Montée sur marche', 'Step-up', 'Subida al escalón'),
      exercise('Fente arrière', 'Reverse lunge', 'Zancada hacia atrás'),
      exercise('Pas latéral avec élastique', 'Banded side step', 'Paso lateral con banda'),
      exercise('Vélo stationnaire', 'Stationary bike', 'Bicicleta estática'),
    ],
  },
  {
    names: {
      fr: ['Épaule : coiffe des rotateurs', 'Épaule gelée', 'Posture et haut du dos'],
      en: ['Rotator Cuff Strength'],
      es: ['Movilidad de hombro'],
    },
    objectives: {
      fr: "Bouger l'épaule sans douleur au-dessus de la tête.",
      en: 'Pain-free overhead reach.',
      es: 'Levantar el brazo sin dolor.',
    },
    exercises: [
      exercise('Rotation externe avec élastique', 'Banded external rotation', 'Rotación externa con banda'),
      exercise('Pendule de Codman', 'Codman pendulum', 'Péndulo de Codman'),
      exercise('Rameur assis', 'Seated row', 'Remo sentado'),
      exercise('Glissement au mur', 'Wall slide', 'Deslizamiento en la pared'),
      exercise('Élévation latérale', 'Lateral raise', 'Elevación lateral'),
    ],
  },
  {
    names: {
      fr: [
        'Mise en forme 12 semaines',
        'Force – débutant',
        'Perte de poids progressive',
        'Hypertrophie 4 jours',
        'Express 30 minutes',
      ],
      en: ['Full Body Strength', 'Couch to 5K', 'Kettlebell Foundations'],
      es: ['Fuerza para principiantes', 'Cuerpo completo en casa'],
    },
    objectives: {
      fr: 'Améliorer la condition physique générale.',
      en: 'Improve general fitness.',
      es: 'Mejorar la condición física general.',
    },
    exercises: [
      exercise('Squat gobelet', 'Goblet squat', 'Sentadilla goblet'),
      exercise('Soulevé de terre roumain', 'Romanian deadlift', 'Peso muerto rumano'),
      exercise('Pompes inclinées', 'Incline push-up', 'Flexiones inclinadas'),
      exercise('Tirage horizontal', 'Bent-over row', 'Remo inclinado'),
      exercise('Développé des épaules', 'Shoulder press', 'Press de hombros'),
      exercise('Marche du fermier', "Farmer's walk", 'Paseo del granjero'),
      exercise('Balancement de kettlebell', 'Kettlebell swing', 'Balanceo con pesa rusa'),
    ],
  },
  {
    names: {
      fr: [
        'Équilibre et prévention des chutes',
        'Aînés actifs',
        'Cœur actif – phase 3',
        'Diabète en mouvement',
        'Ostéoporose : renforcement',
      ],
      en: ['Balance for Seniors'],
      es: ['Equilibrio para mayores'],
    },
    objectives: {
      fr: 'Bouger en sécurité et garder son autonomie.',
      en: 'Move safely and stay independent.',
      es: 'Moverse con seguridad y mantener la autonomía.',
    },
    exercises: [
      exercise('Lever de chaise', 'Sit to stand', 'Levantarse de la silla'),
      exercise('Équilibre sur un pied', 'Single-leg balance', 'Equilibrio sobre una pierna'),
      exercise('Marche talon-orteil', 'Heel-to-toe walk', 'Marcha talón-punta'),
      exercise('Montée sur la pointe des pieds', 'Calf raise', 'Elevación de talones'),
      exercise('Marche rapide', 'Brisk walk', 'Caminata rápida'),
    ],
  },
  {
    names: {
      fr: [
        'Prénatal – 2e trimestre',
        'Postnatal : plancher pelvien',
        'Yoga doux',
        'Course : 10 km en 10 semaines',
        'Préparation au ski',
      ],
      en: ['Postpartum Return to Running'],
      es: ['Yoga suave', 'Suelo pélvico'],
    },
    objectives: {
      fr: 'Garder la forme en douceur et reprendre confiance.',
      en: 'Return to activity step by step.',
      es: 'Volver al movimiento con suavidad.',
    },
    exercises: [
      exercise('Respiration diaphragmatique', 'Diaphragmatic breathing', 'Respiración diafragmática'),
      exercise(
        'Contraction du plancher pelvien',
        'Pelvic floor contraction',
        'Contracción del suelo pélvico',
      ),
      exercise('Squat avec ballon', 'Stability ball squat', 'Sentadilla con balón'),
      exercise("Posture de l'enfant", "Child's pose", 'Postura del niño'),
      exercise('Intervalles de course', 'Running intervals', 'Intervalos de carrera'),
    ],
  },
];
