import type { LetterWords } from './words.ts';

export const es: LetterWords = {
  subject: (report, day) => `${report} – ${day}`,
  asOf: (instant, zone) => `A fecha de ${instant} (${zone})`,
  nothing: 'Hoy nada coincide.',
  more: (count) => `y ${count} más`,
  open: 'Abrir el informe',
  attached: (file) => `Adjunto: ${file}`,
  tooLarge: 'El archivo es demasiado grande para un correo. Todas las filas están en el informe.',
  why: (owner) =>
    `Recibe este correo porque ${owner} se lo hace enviar. Muestra lo que usted puede ver, que puede ser menos o más de lo que ven otras personas.`,

  notice: {
    subject: (report) => `No se envió a todos: ${report}`,
    intro: (report, day) => `«${report}» del ${day} no se envió a estas personas:`,
    reasons: {
      left: (name) => `${name} ya no trabaja aquí.`,
      unseen: (name) => `${name} no puede ver el informe. Compártalo primero.`,
      denied: (name) => `${name} no puede leer algo que el informe muestra o pregunta.`,
      broken: (name) => `El informe tal como está no se puede generar para ${name}.`,
      failed: (name) => `El informe tardó demasiado para ${name}.`,
    },
    gone: (report) =>
      report
        ? `El informe «${report}» se archivó; por eso ya no se envía.`
        : 'Un informe que usted hacía enviar se eliminó; por eso ya no se envía.',
    goneSubject: 'Un envío programado se detuvo',
  },
};
