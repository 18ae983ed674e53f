import type { Labels } from '../labels.ts';

export const choices: Labels['choices'] = {
  profile: {
    superAdmin: 'Superadministrador',
    branchAdmin: 'Administrador de sucursal',
    manager: 'Gestor',
    employee: 'Empleado',
    readOnly: 'Solo lectura',
  },
  professionalState: {
    active: 'Activo',
    deleted: 'Eliminado',
  },
  clientState: {
    active: 'Activo',
    archived: 'Archivado',
    deleted: 'Eliminado',
  },
  sex: {
    female: 'Mujer',
    male: 'Hombre',
    other: 'Otro',
  },
  language: {
    fr: 'Francés',
    en: 'Inglés',
    es: 'Español',
  },
  clientSource: {
    referral: 'Recomendación',
    website: 'Sitio web',
    walkIn: 'Sin cita',
    physician: 'Médico',
    insurer: 'Aseguradora',
    event: 'Evento',
  },
  linkState: {
    active: 'Activo',
    archived: 'Archivado',
  },
  linkKind: {
    colleague: 'Colega',
    external: 'Externo',
  },
  endReason: {
    archived: 'Archivado',
    transfer: 'Traspaso',
    leftCompany: 'Dejó la empresa',
  },
  memberSource: {
    single: 'Uno por uno',
    bulk: 'En bloque',
    autoAdd: 'Automáticamente',
    import: 'Importación',
  },
  sharing: {
    me: 'Solo yo',
    branch: 'Mi sucursal',
    company: 'Mi empresa',
    public: 'Enlace público',
  },
  interventionKind: {
    text: 'Nota',
    document: 'Documento',
    evaluation: 'Evaluación',
    billing: 'Facturación',
  },
  visibility: {
    justMe: 'Solo yo',
    branch: 'Mi sucursal',
    company: 'Mi empresa',
    meAndClient: 'Yo y mi cliente',
    companyAndClient: 'Mi empresa y mi cliente',
    everybody: 'Todos',
  },
  appointmentType: {
    assessment: 'Evaluación',
    followUp: 'Seguimiento',
    training: 'Entrenamiento',
    treatment: 'Tratamiento',
    group: 'Clase de grupo',
    remote: 'A distancia',
  },
  appointmentState: {
    booked: 'Reservada',
    attended: 'Asistida',
    cancelled: 'Cancelada',
    noShow: 'No presentado',
  },
  followUpKind: {
    intervention: 'Intervención',
    appointment: 'Cita',
  },
  clientChange: {
    created: 'Creado',
    archived: 'Archivado',
  },
  programState: {
    draft: 'Borrador',
    active: 'Activo',
    archived: 'Archivado',
  },
  sessionState: {
    open: 'Por hacer',
    done: 'Hecha',
  },
  invoiceState: {
    draft: 'Borrador',
    sent: 'Enviada',
    paid: 'Pagada',
    cancelled: 'Anulada',
  },
  paymentMethod: {
    card: 'Tarjeta',
    cash: 'Efectivo',
    transfer: 'Transferencia',
    cheque: 'Cheque',
    insurer: 'Aseguradora',
  },
  auditAction: {
    create: 'Creación',
    update: 'Modificación',
    delete: 'Eliminación',
    signIn: 'Conexión',
    signOut: 'Desconexión',
    signInFailed: 'Conexión fallida',
  },
};
