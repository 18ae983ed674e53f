const en = {
  list: 'Invoices',
  change: 'Accesses and billing details',
  cost_one:
    '{{count}} access at {{each}} a month, {{used}} used by {{people}} active people: {{amount}} + {{tax}} tax = {{total}}. Next invoice: {{day}}.',
  cost_many:
    '{{count}} accesses at {{each}} a month, {{used}} used by {{people}} active people: {{amount}} + {{tax}} tax = {{total}}. Next invoice: {{day}}.',
  cost_other:
    '{{count}} accesses at {{each}} a month, {{used}} used by {{people}} active people: {{amount}} + {{tax}} tax = {{total}}. Next invoice: {{day}}.',
  free_one: '{{count}} access, {{used}} used. Accesses cost nothing here.',
  free_many: '{{count}} accesses, {{used}} used. Accesses cost nothing here.',
  free_other: '{{count}} accesses, {{used}} used. Accesses cost nothing here.',
  accesses: 'Paid accesses',
  used_one: '{{count}} is used.',
  used_many: '{{count}} are used.',
  used_other: '{{count}} are used.',
  wouldCost: 'From the next invoice on, {{amount}} a month before tax.',
  billedTo: 'Made out to',
  billedToHint: 'Left empty, to the company under its own name.',
  address: 'Billing address',
  email: 'E-mail for billing',
  reference: 'Your reference',
  referenceHint: 'Such as an order number; it is printed on each invoice.',
  print: 'Print',
  pdf: 'PDF',
};

const fr: Record<keyof typeof en, string> = {
  list: 'Factures',
  change: 'Accès et coordonnées de facturation',
  cost_one:
    '{{count}} accès à {{each}} par mois, {{used}} utilisé par {{people}} personnes actives : {{amount}} + {{tax}} de taxes = {{total}}. Prochaine facture : {{day}}.',
  cost_many:
    '{{count}} accès à {{each}} par mois, {{used}} utilisés par {{people}} personnes actives : {{amount}} + {{tax}} de taxes = {{total}}. Prochaine facture : {{day}}.',
  cost_other:
    '{{count}} accès à {{each}} par mois, {{used}} utilisés par {{people}} personnes actives : {{amount}} + {{tax}} de taxes = {{total}}. Prochaine facture : {{day}}.',
  free_one: '{{count}} accès, {{used}} utilisé. Les accès sont gratuits ici.',
  free_many: '{{count}} accès, {{used}} utilisés. Les accès sont gratuits ici.',
  free_other: '{{count}} accès, {{used}} utilisés. Les accès sont gratuits ici.',
  accesses: 'Accès payants',
  used_one: '{{count}} est utilisé.',
  used_many: '{{count}} sont utilisés.',
  used_other: '{{count}} sont utilisés.',
  wouldCost: 'Dès la prochaine facture, {{amount}} par mois avant taxes.',
  billedTo: 'Au nom de',
  billedToHint: 'Laissé vide, au nom de l’entreprise.',
  address: 'Adresse de facturation',
  email: 'Courriel de facturation',
  reference: 'Votre référence',
  referenceHint: 'Par exemple un numéro de commande ; elle figure sur chaque facture.',
  print: 'Imprimer',
  pdf: 'PDF',
};

const es: Record<keyof typeof en, string> = {
  list: 'Facturas',
  change: 'Accesos y datos de facturación',
  cost_one:
    '{{count}} acceso a {{each}} al mes, {{used}} usado por {{people}} personas activas: {{amount}} + {{tax}} de impuestos = {{total}}. Próxima factura: {{day}}.',
  cost_many:
    '{{count}} accesos a {{each}} al mes, {{used}} usados por {{people}} personas activas: {{amount}} + {{tax}} de impuestos = {{total}}. Próxima factura: {{day}}.',
  cost_other:
    '{{count}} accesos a {{each}} al mes, {{used}} usados por {{people}} personas activas: {{amount}} + {{tax}} de impuestos = {{total}}. Próxima factura: {{day}}.',
  free_one: '{{count}} acceso, {{used}} usado. Aquí los accesos no cuestan nada.',
  free_many: '{{count}} accesos, {{used}} usados. Aquí los accesos no cuestan nada.',
  free_other: '{{count}} accesos, {{used}} usados. Aquí los accesos no cuestan nada.',
  accesses: 'Accesos de pago',
  used_one: '{{count}} está usado.',
  used_many: '{{count}} están usados.',
  used_other: '{{count}} están usados.',
  wouldCost: 'A partir de la próxima factura, {{amount}} al mes sin impuestos.',
  billedTo: 'A nombre de',
  billedToHint: 'Si queda vacío, a nombre de la empresa.',
  address: 'Dirección de facturación',
  email: 'Correo de facturación',
  reference: 'Su referencia',
  referenceHint: 'Por ejemplo un número de pedido; figura en cada factura.',
  print: 'Imprimir',
  pdf: 'PDF',
};

export const messages = { en, fr, es };
