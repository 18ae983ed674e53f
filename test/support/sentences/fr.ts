import type { Example } from './definitions.ts';

export const fr: Record<Example, string> = {
  everything: 'L’ensemble des clients ; en colonnes : Nom, Courriel et Responsable › Nom de famille.',
  plain:
    'Clients dont État : Actif et Succursale : Laval et Responsable : moi ; en colonnes : Nom et Date de naissance ; tri par Succursale › Nom croissant, puis par Nom de famille décroissant (le vide d’abord) ; limite : 1 ligne.',
  nested:
    'Clients dont État : Actif et (Sexe : Femme ou (Langue : Français et Accès à l’application : oui)) ; en colonnes : Numéro ; limite : 1 500 lignes. 1 condition est en sourdine.',
  negated:
    'Clients dont État : pas Supprimé et sans que soit vrai (Sexe : Femme ou Succursale : une de mes succursales) et dont Langue : Espagnol ; en colonnes : Numéro.',
  negatedWhole: 'Clients sans que soit vrai (Accès à l’application : pas non) ; en colonnes : Numéro.',
  text: 'Clients dont Prénom : contient « an » et Prénom : ne contient pas « ü » et Nom de famille : commence par « D’ » et Nom de famille : ne commence pas par « Mc » et Adresse : finit par « Ouest » et Adresse : ne finit pas par « Est » et Courriel : vide et Téléphone : pas vide et Prénom : pas « Ana » ; en colonnes : Numéro.',
  numbers:
    'Rendez-vous dont Minutes : moins de 30 ou Minutes : au plus 45,5 ou Minutes : plus de 1 200 ou Prix : au moins 1 234,56 $ ou Prix : 0,00 $ ou Minutes : pas -1 ou Minutes : entre 30 et 60 ou Prix : pas entre 10,50 $ et 20,00 $ ; en colonnes : Numéro.',
  lists:
    'Clients dont État : Actif, Archivé ou Supprimé et Provenance : pas Site web ou Événement et Responsable : moi, Ana Roy ou n° 17 et Succursale : pas une de mes succursales et Succursale : une de mes succursales ou Laval et Prénom : « Ana » et Créé par : pas n° 17 ; en colonnes : Numéro.',
  days: 'Clients dont Date de naissance : le 1er janvier 2000 et Date de naissance : pas le 29 février 2000 et Date de naissance : avant le 8 mars 2001 et Date de naissance : au plus tard le 1er avril 2001 et Date de naissance : après le 31 mai 1980 et Création : à partir du 30 juin 2026 et Création : entre le 1er janvier 2026 et le 14 juillet 2026 et Date de naissance : pas entre le 15 août 1999 et le 30 septembre 2000 ; en colonnes : Numéro. Fuseau horaire : America/Toronto.',
  moments:
    'Clients dont Création : aujourd’hui (le 22 novembre 2026) et Création : pas hier (le 21 novembre 2026) et Création : avant maintenant (le 22 novembre 2026 à 10:00) et Date de naissance : au plus tard maintenant (le 22 novembre 2026) et Date de naissance : après demain (le 23 novembre 2026) et Création : à partir d’aujourd’hui (le 22 novembre 2026) et Création : entre hier (le 21 novembre 2026) et le 1er décembre 2026 ; en colonnes : Numéro. Fuseau horaire : America/Toronto.',
  spans:
    'Rendez-vous dont Date et heure : dans les 30 derniers jours (du 24 octobre au 22 novembre 2026) ou Date et heure : dans la période de 1 semaine qui finit aujourd’hui (du 16 novembre au 22 novembre 2026) ou Date et heure : dans les 2 prochaines semaines (du 22 novembre au 5 décembre 2026) ou Date et heure : dans la période de 1 trimestre qui commence aujourd’hui (du 22 novembre 2026 au 21 février 2027) ou Date et heure : dans la semaine en cours (du 22 novembre au 28 novembre 2026) ou Date et heure : dans le jour en cours (le 22 novembre 2026) ou Date et heure : dans le mois précédent (du 1er octobre au 31 octobre 2026) ou Date et heure : dans l’année précédente (du 1er janvier au 31 décembre 2025) ou Date et heure : plus de 60 jours avant aujourd’hui (avant le 23 septembre 2026) ; en colonnes : Numéro. Fuseau horaire : America/Toronto.',
  periods:
    'Rendez-vous dont Date et heure : pas dans le trimestre précédent (du 1er juillet au 30 septembre 2026) ou Date et heure : pas plus de 1 année avant aujourd’hui (avant le 22 novembre 2025) ou Date et heure : du 1er janvier 2026 au 31 mars 2026 ou Date et heure : du mois précédent à maintenant (du 1er octobre 2026 au 22 novembre 2026 à 10:00) ou Date et heure : d’hier aux 3 prochains mois (du 21 novembre 2026 au 21 février 2027) ou Date et heure : à partir du 1er novembre 2026 à 01:30 (UTC-04:00) et avant le 1er novembre 2026 à 01:30:15 (UTC-05:00) ; en colonnes : Numéro. Fuseau horaire : America/Toronto.',
  clock:
    'Rendez-vous dont Date et heure : le lundi, le mercredi ou le dimanche et Date et heure : pas le mardi et Date et heure : dans l’heure de 8 h ou 14 h et Date et heure : pas dans l’heure de 0 h ; en colonnes : Numéro. Fuseau horaire : America/Toronto.',
  otherFields:
    'Clients dont Dernière activité : avant Création et Dernière activité : après Première ouverture de l’application ou en même temps et Responsable : identique à Créé par et Prénom : pas identique à Responsable › Prénom et Âge : moins qu’Intervenants actifs ou autant et Âge : plus que nombre de rendez-vous ; en colonnes : Numéro. Les éléments liés sont ceux que vous pouvez voir.',
  related:
    'Clients dont État : Actif et sans rendez-vous (dont État : Présent et Date et heure : dans les 30 derniers jours (du 24 octobre au 22 novembre 2026)) et avec 1 ou plusieurs appartenances aux groupes avec groupe dont Titre : « Yoga » ; en colonnes : Numéro. Fuseau horaire : America/Toronto. Les éléments liés sont ceux que vous pouvez voir.',
  counted:
    'Clients avec au moins 1 des rendez-vous (dont État : Présent) ou avec au moins 1 200 interventions ou avec au plus 2 rendez-vous (dont État : Présent) ou avec exactement 3 interventions (dont Type : Note) ou avec exactement 0 des intervenants ; en colonnes : Numéro. Les éléments liés sont ceux que vous pouvez voir.',
  every:
    'Clients avec, s’il y en a, uniquement des rendez-vous (dont État : Présent) et avec 1 ou plusieurs interventions, et uniquement des interventions (dont Publiée : oui et Auteur : Ana Roy) ; en colonnes : Numéro. Les éléments liés sont ceux que vous pouvez voir.',
  deep: 'Succursales avec au moins 2 clients (avec 1 ou plusieurs rendez-vous dont Client : n° 17) et dont Active : oui ; en colonnes : Numéro. Les éléments liés sont ceux que vous pouvez voir.',
  aggregates:
    'Clients dont Total des minutes (rendez-vous dont État : Présent) : plus de 600 et nombre de rendez-vous (dont État : Présent et Date et heure : dans les 30 derniers jours (du 24 octobre au 22 novembre 2026)) : au moins 3 et Dernier rendez-vous (rendez-vous) : avant le 1er janvier 2026 et Succursale › nombre de clients : 40 ; en colonnes : Numéro. Fuseau horaire : America/Toronto. Les éléments liés sont ceux que vous pouvez voir.',
  mixed:
    'Clients (avec 1 ou plusieurs rendez-vous (dont État : Présent) et dont État : Actif) ou (dont Sexe : Autre et sans rendez-vous) ou (sans condition) ou (avec une condition que rien ne remplit) ; en colonnes : Numéro. Les éléments liés sont ceux que vous pouvez voir. 2 conditions sont en sourdine.',
  counts:
    'Clients dont État : Actif ; regroupement par Succursale ; chiffres : nombre de clients ; pour Succursale, seulement 10 groupes en tête selon nombre de clients, le reste sous « Autres » ; tri par nombre de clients décroissant.',
  compared:
    'Rendez-vous dont Date et heure : dans l’année en cours (du 1er janvier au 31 décembre 2026) ; regroupement par Date et heure (par mois, même sans données) ; une colonne par État ; chiffres : nombre de rendez-vous ; comparaison avec la période précédente. Fuseau horaire : America/Toronto.',
  figures:
    'L’ensemble des rendez-vous ; regroupement par Professionnel ; chiffres : nombre de rendez-vous, nombre de rendez-vous (dont État : Présent) sous le nom « Attended », nombre de valeurs distinctes de Client, somme de Minutes (dont État : Présent ou Type : Cours de groupe), moyenne de Prix, minimum de Date et heure, maximum de Client › Âge, médiane de Minutes, rapport de « Attended » à nombre de rendez-vous sous le nom « Attendance » et part de somme de Minutes ; seulement les groupes dont nombre de rendez-vous : plus de 5 ou « Attendance » : moins de 0,5 ; tri par Professionnel croissant, puis par « Attendance » décroissant (le vide d’abord).',
  over: 'L’ensemble des clients ; regroupement par Succursale ; chiffres : nombre de rendez-vous, nombre de rendez-vous (dont État : Présent), somme de Minutes (rendez-vous dont État : Présent et Date et heure : dans les 30 derniers jours (du 24 octobre au 22 novembre 2026)) et rapport de nombre de rendez-vous (dont État : Présent) à nombre de rendez-vous ; pour Succursale, seulement 1 groupe en tête selon nombre de rendez-vous (dont État : Présent), sans le reste. Fuseau horaire : America/Toronto. Les éléments liés sont ceux que vous pouvez voir.',
  bands:
    'L’ensemble des clients ; regroupement par Âge (par tranches de 15), Âge (par tranches : « Young » : moins de 18, « Adult » : au moins 18 et moins de 65), État (par tranches : « Gone » : Archivé ou Supprimé) et Création (par tranches : « New » : dans les 7 derniers jours (du 16 novembre au 22 novembre 2026)) ; chiffres : nombre de clients. Fuseau horaire : America/Toronto.',
  buckets:
    'Rendez-vous dont Date et heure : entre le 1er novembre 2026 et le 30 novembre 2026 ; regroupement par Date et heure (par heure), Date et heure (par heure de la journée) et Date et heure (par jour de la semaine) ; une colonne par Client › Date de naissance (par année) ; chiffres : nombre de rendez-vous ; comparaison avec la même période un an plus tôt ; tri par Date et heure (par heure) croissant ; limite : 50 lignes. Fuseau horaire : America/Toronto.',
  parameters:
    'Clients dont Création : dans la semaine précédente (du 15 novembre au 21 novembre 2026) ; en colonnes : Numéro. Fuseau horaire : America/Toronto.',
};
