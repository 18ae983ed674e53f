import type { FileWords } from './words.ts';

export const es: FileWords = {
  about: 'Acerca de',
  data: 'Datos',
  report: 'Informe',
  question: 'Pregunta',
  madeBy: 'Hecho por',
  scope: 'Alcance',
  visibleTo: (name) => `Solo lo que ${name} puede ver`,
  zone: 'Zona horaria',
  at: 'A fecha de',
  rows: 'Filas',
  allRows: (count) => `${count}: todas`,
  cut: (count, total) => `Cortado: solo las primeras ${count} de ${total}`,
  parameters: 'Respuestas dadas',
  open: '(sin respuesta)',
  cutName: (count, total) => `(primeras ${count} de ${total})`,
};
