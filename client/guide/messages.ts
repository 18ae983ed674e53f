const en = {
  title: 'First steps',
  intro: 'The basics, in a few minutes.',
  settings: 'Your settings',
  settingsText:
    'Under your name, at the top right, you change your name, your phone, your language, light or dark, and your password.',
  settingsWay: 'Open my settings',
  clients: 'Find a client',
  clientsText:
    'Contacts lists the clients whose file you may open. Type part of a name, choose a filter, or press / to search everywhere. The address of the page keeps what you asked: you can share it or come back to it.',
  clientsWay: 'Open Contacts',
  newClient: 'Add a client',
  newClientText:
    'First name and last name are enough. With an e-mail the client can reach the app; without one, you confirm that there is none.',
  newClientWay: 'Add a client',
  files: 'Work in a file',
  filesText:
    'A file can have several professionals. What you note there is seen by whom its visibility names: you, your branch, your company, or also the client. Everything that is changed is kept in the history.',
  groups: 'Groups',
  groupsText: 'A group lets you act on several clients at once. Its members never see one another.',
  groupsWay: 'Open Groups',
  programs: 'Template programs',
  programsText:
    'A template that is shared with you can be used as it is, or copied and changed before it goes to a client.',
  programsWay: 'Open template programs',
  reports: 'Reports',
  reportsText:
    'Choose a question that is ready, or build your own: what it is about, which conditions, how to group it. A report never shows what you may not see.',
  reportsWay: 'Open Reports',
  administration: 'Administration',
  administrationText:
    'People, branches, bundles, the company and the log of changes are there. When somebody leaves, their clients stay with the company and you choose who follows.',
  administrationWay: 'Open Administration',
  help: 'Something is missing? Ask an administrator of your company.',
  helpAdministrator: 'You can send this page to somebody new: its address is the same for everybody.',
};

const fr: Record<keyof typeof en, string> = {
  title: 'Premiers pas',
  intro: 'L’essentiel, en quelques minutes.',
  settings: 'Vos paramètres',
  settingsText:
    'Sous votre nom, en haut à droite, vous changez votre nom, votre téléphone, votre langue, le clair ou le sombre, et votre mot de passe.',
  settingsWay: 'Ouvrir mes paramètres',
  clients: 'Trouver un client',
  clientsText:
    'Contacts montre les clients dont vous pouvez ouvrir le dossier. Tapez une partie du nom, choisissez un filtre, ou appuyez sur / pour chercher partout. L’adresse de la page garde votre question : vous pouvez la partager ou y revenir.',
  clientsWay: 'Ouvrir Contacts',
  newClient: 'Ajouter un client',
  newClientText:
    'Un prénom et un nom suffisent. Avec un courriel, le client a accès à l’application ; sans courriel, vous confirmez qu’il n’en a pas.',
  newClientWay: 'Ajouter un client',
  files: 'Travailler dans un dossier',
  filesText:
    'Un dossier peut avoir plusieurs professionnels. Ce que vous y notez est vu par ceux que sa visibilité nomme : vous, votre succursale, votre entreprise, ou aussi le client. Tout changement reste dans l’historique.',
  groups: 'Groupes',
  groupsText:
    'Un groupe permet d’agir sur plusieurs clients à la fois. Ses membres ne se voient jamais entre eux.',
  groupsWay: 'Ouvrir Groupes',
  programs: 'Programmes modèles',
  programsText:
    'Un modèle partagé avec vous s’utilise tel quel, ou se copie et se modifie avant d’aller à un client.',
  programsWay: 'Ouvrir les programmes modèles',
  reports: 'Rapports',
  reportsText:
    'Choisissez une question toute prête ou composez la vôtre : de quoi il s’agit, quelles conditions, comment regrouper. Un rapport ne montre jamais ce que vous ne pouvez pas voir.',
  reportsWay: 'Ouvrir Rapports',
  administration: 'Administration',
  administrationText:
    'Les personnes, les succursales, les forfaits, l’entreprise et le journal des changements s’y trouvent. Quand quelqu’un part, ses clients restent à l’entreprise et vous choisissez qui prend la suite.',
  administrationWay: 'Ouvrir Administration',
  help: 'Il vous manque quelque chose ? Demandez à un administrateur de votre entreprise.',
  helpAdministrator:
    'Vous pouvez envoyer cette page à une nouvelle personne : son adresse est la même pour tous.',
};

const es: Record<keyof typeof en, string> = {
  title: 'Primeros pasos',
  intro: 'Lo esencial, en unos minutos.',
  settings: 'Sus ajustes',
  settingsText:
    'Bajo su nombre, arriba a la derecha, cambia su nombre, su teléfono, su idioma, claro u oscuro, y su contraseña.',
  settingsWay: 'Abrir mis ajustes',
  clients: 'Encontrar a un cliente',
  clientsText:
    'Contactos muestra los clientes cuyo expediente puede abrir. Escriba parte del nombre, elija un filtro o pulse / para buscar en todo. La dirección de la página guarda su pregunta: puede compartirla o volver a ella.',
  clientsWay: 'Abrir Contactos',
  newClient: 'Añadir un cliente',
  newClientText:
    'Bastan un nombre y un apellido. Con un correo el cliente accede a la aplicación; sin correo, usted confirma que no lo tiene.',
  newClientWay: 'Añadir un cliente',
  files: 'Trabajar en un expediente',
  filesText:
    'Un expediente puede tener varios profesionales. Lo que anota lo ven quienes nombra su visibilidad: usted, su sucursal, su empresa, o también el cliente. Todo cambio queda en el historial.',
  groups: 'Grupos',
  groupsText: 'Un grupo permite actuar sobre varios clientes a la vez. Sus miembros nunca se ven entre sí.',
  groupsWay: 'Abrir Grupos',
  programs: 'Programas modelo',
  programsText:
    'Un modelo compartido con usted se usa tal cual, o se copia y se modifica antes de ir a un cliente.',
  programsWay: 'Abrir los programas modelo',
  reports: 'Informes',
  reportsText:
    'Elija una pregunta ya hecha o componga la suya: de qué trata, qué condiciones, cómo agrupar. Un informe nunca muestra lo que usted no puede ver.',
  reportsWay: 'Abrir Informes',
  administration: 'Administración',
  administrationText:
    'Las personas, las sucursales, los paquetes, la empresa y el registro de cambios están ahí. Cuando alguien se va, sus clientes se quedan en la empresa y usted elige quién sigue.',
  administrationWay: 'Abrir Administración',
  help: '¿Le falta algo? Pregunte a un administrador de su empresa.',
  helpAdministrator: 'Puede enviar esta página a una persona nueva: su dirección es la misma para todos.',
};

export const messages = { en, fr, es };
