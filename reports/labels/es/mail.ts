import type { SourceLabels } from '../labels.ts';

export const mail: SourceLabels<'outbox' | 'schedules' | 'scheduleRecipients'> = {
  outbox: {
    label: 'Bandeja de salida',
    names: {
      id: 'Número',
      subject: 'Asunto',
      kind: 'Tipo',
      state: 'Estado',
      recipient: 'Dirección',
      professionalId: 'Destinatario',
      attempts: 'Intentos',
      createdAt: 'Escrito',
      sentAt: 'Enviado',
      professional: 'Destinatario',
    },
  },
  schedules: {
    label: 'Envíos programados',
    names: {
      id: 'Número',
      reportId: 'Informe',
      ownerId: 'Propietario',
      cadence: 'Frecuencia',
      weekday: 'Día de la semana',
      dayOfMonth: 'Día del mes',
      timeOfDay: 'Hora',
      format: 'Enviado como',
      isActive: 'Activo',
      nextAt: 'Próximo envío',
      lastAt: 'Último envío',
      lastResult: 'Último resultado',
      createdAt: 'Creado',
      updatedAt: 'Última modificación',
      report: 'Informe',
      owner: 'Propietario',
      recipients: 'Destinatarios',
    },
  },
  scheduleRecipients: {
    label: 'Destinatarios de los envíos programados',
    names: {
      id: 'Número',
      scheduleId: 'Envío programado',
      professionalId: 'Destinatario',
      schedule: 'Envío programado',
      professional: 'Destinatario',
    },
  },
};
