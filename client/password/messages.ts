const en = {
  forgotTitle: 'Forgotten password',
  forgotText: 'Type your e-mail address. You get a link by which to choose a new password.',
  email: 'E-mail',
  send: 'Send the link',
  toSignIn: 'Back to signing in',
  sentTitle: 'Look into your mail',
  sentText:
    'If this is the address of somebody who works here, a letter with a link is on its way. The link is good for one hour.',
  welcomeTitle: 'Welcome, {{name}}',
  chooseTitle: 'A new password for {{name}}',
  chooseText: 'Choose a password. Then you sign in with it.',
  password: 'Password',
  passwordHint: 'At least 8 characters',
  again: 'The same once more',
  different: 'The two are not the same',
  choose: 'Choose this password',
  expiredTitle: 'This link is no longer good',
  expiredText:
    'A link works once and for one hour. Ask for another, or ask an administrator to send you one.',
};

const fr: Record<keyof typeof en, string> = {
  forgotTitle: 'Mot de passe oublié',
  forgotText: 'Tapez votre courriel. Vous recevrez un lien qui permet de choisir un nouveau mot de passe.',
  email: 'Courriel',
  send: 'Envoyer le lien',
  toSignIn: 'Retour à la connexion',
  sentTitle: 'Regardez vos courriels',
  sentText:
    'Si c’est l’adresse de quelqu’un qui travaille ici, une lettre avec un lien est en route. Le lien est bon une heure.',
  welcomeTitle: 'Bienvenue, {{name}}',
  chooseTitle: 'Un nouveau mot de passe pour {{name}}',
  chooseText: 'Choisissez un mot de passe. Vous vous connecterez ensuite avec lui.',
  password: 'Mot de passe',
  passwordHint: 'Au moins 8 caractères',
  again: 'Le même encore une fois',
  different: 'Les deux ne sont pas identiques',
  choose: 'Choisir ce mot de passe',
  expiredTitle: 'Ce lien n’est plus bon',
  expiredText:
    'Un lien sert une seule fois, pendant une heure. Demandez-en un autre, ou demandez à un administrateur de vous en envoyer un.',
};

const es: Record<keyof typeof en, string> = {
  forgotTitle: 'Contraseña olvidada',
  forgotText: 'Escriba su correo. Recibirá un enlace para elegir una contraseña nueva.',
  email: 'Correo',
  send: 'Enviar el enlace',
  toSignIn: 'Volver a iniciar sesión',
  sentTitle: 'Mire su correo',
  sentText:
    'Si es la dirección de alguien que trabaja aquí, una carta con un enlace está en camino. El enlace sirve una hora.',
  welcomeTitle: 'Le damos la bienvenida, {{name}}',
  chooseTitle: 'Una contraseña nueva para {{name}}',
  chooseText: 'Elija una contraseña. Después iniciará sesión con ella.',
  password: 'Contraseña',
  passwordHint: 'Al menos 8 caracteres',
  again: 'La misma otra vez',
  different: 'Las dos no son iguales',
  choose: 'Elegir esta contraseña',
  expiredTitle: 'Este enlace ya no sirve',
  expiredText:
    'Un enlace sirve una sola vez y durante una hora. Pida otro, o pida a un administrador que le envíe uno.',
};

export const messages = { en, fr, es };
