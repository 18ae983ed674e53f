const en = {
  title: 'Audit log',
  session: 'Session',
  company: 'Company',
  changes: 'Changes',
  openings: 'Files opened',
  signIns: 'Sign-ins',
  files: 'Taken along and sent',
  verify: 'Verify the log',
  whole_one: 'The log is whole: {{shown}} event is as it was written.',
  whole_many: 'The log is whole: all {{shown}} events are as they were written.',
  whole_other: 'The log is whole: all {{shown}} events are as they were written.',
  broken: 'Event {{event}} is not as it was written.',
  gone: 'Event {{event}} is gone.',
  brokenHint_one: 'The first event is whole. Somebody has changed the database behind Cohort’s back.',
  brokenHint_many:
    'The first {{shown}} events are whole. Somebody has changed the database behind Cohort’s back.',
  brokenHint_other:
    'The first {{shown}} events are whole. Somebody has changed the database behind Cohort’s back.',
};

const fr: Record<keyof typeof en, string> = {
  title: 'Journal d’audit',
  session: 'Session',
  company: 'Entreprise',
  changes: 'Modifications',
  openings: 'Dossiers ouverts',
  signIns: 'Connexions',
  files: 'Exportations et envois',
  verify: 'Vérifier le journal',
  whole_one: 'Le journal est intact : {{shown}} événement est tel qu’il a été écrit.',
  whole_many: 'Le journal est intact : les {{shown}} événements sont tels qu’ils ont été écrits.',
  whole_other: 'Le journal est intact : les {{shown}} événements sont tels qu’ils ont été écrits.',
  broken: 'L’événement {{event}} n’est pas tel qu’il a été écrit.',
  gone: 'L’événement {{event}} a disparu.',
  brokenHint_one:
    'Le premier événement est intact. Quelqu’un a modifié la base de données à l’insu de Cohort.',
  brokenHint_many:
    'Les {{shown}} premiers événements sont intacts. Quelqu’un a modifié la base de données à l’insu de Cohort.',
  brokenHint_other:
    'Les {{shown}} premiers événements sont intacts. Quelqu’un a modifié la base de données à l’insu de Cohort.',
};

const es: Record<keyof typeof en, string> = {
  title: 'Registro de auditoría',
  session: 'Sesión',
  company: 'Empresa',
  changes: 'Cambios',
  openings: 'Expedientes abiertos',
  signIns: 'Conexiones',
  files: 'Exportaciones y envíos',
  verify: 'Verificar el registro',
  whole_one: 'El registro está íntegro: {{shown}} evento está tal como se escribió.',
  whole_many: 'El registro está íntegro: los {{shown}} eventos están tal como se escribieron.',
  whole_other: 'El registro está íntegro: los {{shown}} eventos están tal como se escribieron.',
  broken: 'El evento {{event}} no está tal como se escribió.',
  gone: 'El evento {{event}} ha desaparecido.',
  brokenHint_one: 'El primer evento está íntegro. Alguien ha cambiado la base de datos a espaldas de Cohort.',
  brokenHint_many:
    'Los primeros {{shown}} eventos están íntegros. Alguien ha cambiado la base de datos a espaldas de Cohort.',
  brokenHint_other:
    'Los primeros {{shown}} eventos están íntegros. Alguien ha cambiado la base de datos a espaldas de Cohort.',
};

export const messages = { en, fr, es };
