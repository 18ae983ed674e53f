import type { Example } from './definitions.ts';

export const es: Record<Example, string> = {
  everything: 'Clientes, sin excepción; en columnas: Nombre, Correo electrónico y Responsable › Apellido.',
  plain:
    'Clientes con Estado: Activo y Sucursal: Laval y Responsable: yo; en columnas: Nombre y Fecha de nacimiento; orden por Sucursal › Nombre ascendente, luego por Apellido descendente (sin valor primero); límite: 1 fila.',
  nested:
    'Clientes con Estado: Activo y (Sexo: Mujer o (Idioma: Francés y Acceso a la aplicación: sí)); en columnas: Número; límite: 1,500 filas. 1 condición está silenciada.',
  negated:
    'Clientes con Estado: todo excepto Eliminado y sin que se cumpla (Sexo: Mujer o Sucursal: una de mis sucursales) y con Idioma: Español; en columnas: Número.',
  negatedWhole: 'Clientes sin que se cumpla (Acceso a la aplicación: todo excepto no); en columnas: Número.',
  text: 'Clientes con Nombre de pila: contiene «an» y Nombre de pila: no contiene «ü» y Apellido: empieza por «D’» y Apellido: no empieza por «Mc» y Dirección: termina en «Ouest» y Dirección: no termina en «Est» y Correo electrónico: sin valor y Teléfono: con valor y Nombre de pila: todo excepto «Ana»; en columnas: Número.',
  numbers:
    'Citas con Minutos: menos de 30 o Minutos: como máximo 45.5 o Minutos: más de 1,200 o Precio: al menos CAD 1,234.56 o Precio: CAD 0.00 o Minutos: todo excepto -1 o Minutos: entre 30 y 60 o Precio: todo excepto entre CAD 10.50 y CAD 20.00; en columnas: Número.',
  lists:
    'Clientes con Estado: Activo, Archivado o Eliminado y Procedencia: todo excepto Sitio web o Evento y Responsable: yo, Ana Roy o n.º 17 y Sucursal: todo excepto una de mis sucursales y Sucursal: una de mis sucursales o Laval y Nombre de pila: «Ana» y Creado por: todo excepto n.º 17; en columnas: Número.',
  days: 'Clientes con Fecha de nacimiento: el 1 de enero de 2000 y Fecha de nacimiento: todo excepto el 29 de febrero de 2000 y Fecha de nacimiento: antes del 8 de marzo de 2001 y Fecha de nacimiento: a más tardar el 1 de abril de 2001 y Fecha de nacimiento: después del 31 de mayo de 1980 y Creación: a partir del 30 de junio de 2026 y Creación: entre el 1 de enero de 2026 y el 14 de julio de 2026 y Fecha de nacimiento: todo excepto entre el 15 de agosto de 1999 y el 30 de septiembre de 2000; en columnas: Número. Zona horaria: America/Toronto.',
  moments:
    'Clientes con Creación: hoy (el 22 de noviembre de 2026) y Creación: todo excepto ayer (el 21 de noviembre de 2026) y Creación: antes de ahora (el 22 de noviembre de 2026 a las 10:00) y Fecha de nacimiento: a más tardar ahora (el 22 de noviembre de 2026) y Fecha de nacimiento: después de mañana (el 23 de noviembre de 2026) y Creación: a partir de hoy (el 22 de noviembre de 2026) y Creación: entre ayer (el 21 de noviembre de 2026) y el 1 de diciembre de 2026; en columnas: Número. Zona horaria: America/Toronto.',
  spans:
    'Citas con Fecha y hora: en los últimos 30 días (del 24 de octubre al 22 de noviembre de 2026) o Fecha y hora: en el período de 1 semana que termina hoy (del 16 de noviembre al 22 de noviembre de 2026) o Fecha y hora: en las próximas 2 semanas (del 22 de noviembre al 5 de diciembre de 2026) o Fecha y hora: en el período de 1 trimestre que empieza hoy (del 22 de noviembre de 2026 al 21 de febrero de 2027) o Fecha y hora: en la semana actual (del 22 de noviembre al 28 de noviembre de 2026) o Fecha y hora: en el día actual (el 22 de noviembre de 2026) o Fecha y hora: en el mes anterior (del 1 de octubre al 31 de octubre de 2026) o Fecha y hora: en el año anterior (del 1 de enero al 31 de diciembre de 2025) o Fecha y hora: más de 60 días antes de hoy (antes del 23 de septiembre de 2026); en columnas: Número. Zona horaria: America/Toronto.',
  periods:
    'Citas con Fecha y hora: todo excepto en el trimestre anterior (del 1 de julio al 30 de septiembre de 2026) o Fecha y hora: todo excepto más de 1 año antes de hoy (antes del 22 de noviembre de 2025) o Fecha y hora: desde el 1 de enero de 2026 hasta el 31 de marzo de 2026 o Fecha y hora: desde el mes anterior hasta ahora (del 1 de octubre de 2026 al 22 de noviembre de 2026 a las 10:00) o Fecha y hora: desde ayer hasta los próximos 3 meses (del 21 de noviembre de 2026 al 21 de febrero de 2027) o Fecha y hora: desde el 1 de noviembre de 2026 a las 01:30 (UTC-04:00) y antes del 1 de noviembre de 2026 a las 01:30:15 (UTC-05:00); en columnas: Número. Zona horaria: America/Toronto.',
  clock:
    'Citas con Fecha y hora: el lunes, el miércoles o el domingo y Fecha y hora: todo excepto el martes y Fecha y hora: en la hora de 8:00 o 14:00 y Fecha y hora: todo excepto en la hora de 0:00; en columnas: Número. Zona horaria: America/Toronto.',
  otherFields:
    'Clientes con Última actividad: antes de Creación y Última actividad: después de Primera apertura de la aplicación o al mismo tiempo y Responsable: igual que Creado por y Nombre de pila: no igual que Responsable › Nombre de pila y Edad: menos que Intervinientes activos o igual y Edad: más que número de citas; en columnas: Número. Los elementos relacionados son los que usted puede ver.',
  related:
    'Clientes con Estado: Activo y sin citas (con Estado: Asistida y Fecha y hora: en los últimos 30 días (del 24 de octubre al 22 de noviembre de 2026)) y con 1 o más pertenencias a grupos con grupo con Título: «Yoga»; en columnas: Número. Zona horaria: America/Toronto. Los elementos relacionados son los que usted puede ver.',
  counted:
    'Clientes con al menos 1 de sus citas (con Estado: Asistida) o con al menos 1,200 intervenciones o con como máximo 2 citas (con Estado: Asistida) o con exactamente 3 intervenciones (con Tipo: Nota) o con exactamente 0 intervinientes; en columnas: Número. Los elementos relacionados son los que usted puede ver.',
  every:
    'Clientes con, si hay, solo citas (con Estado: Asistida) y con 1 o más intervenciones, y solo intervenciones (con Publicada: sí y Autor: Ana Roy); en columnas: Número. Los elementos relacionados son los que usted puede ver.',
  deep: 'Sucursales con al menos 2 clientes (con 1 o más citas con Cliente: n.º 17) y con Activa: sí; en columnas: Número. Los elementos relacionados son los que usted puede ver.',
  aggregates:
    'Clientes con Total de minutos (citas con Estado: Asistida): más de 600 y número de citas (con Estado: Asistida y Fecha y hora: en los últimos 30 días (del 24 de octubre al 22 de noviembre de 2026)): al menos 3 y Última cita (citas): antes del 1 de enero de 2026 y Sucursal › número de clientes: 40; en columnas: Número. Zona horaria: America/Toronto. Los elementos relacionados son los que usted puede ver.',
  mixed:
    'Clientes (con 1 o más citas (con Estado: Asistida) y con Estado: Activo) o (con Sexo: Otro y sin citas) o (sin condición) o (con una condición que nada cumple); en columnas: Número. Los elementos relacionados son los que usted puede ver. 2 condiciones están silenciadas.',
  counts:
    'Clientes con Estado: Activo; agrupación por Sucursal; cifras: número de clientes; para Sucursal, solo 10 grupos en cabeza según número de clientes, el resto como «Otros»; orden por número de clientes descendente.',
  compared:
    'Citas con Fecha y hora: en el año actual (del 1 de enero al 31 de diciembre de 2026); agrupación por Fecha y hora (por mes, incluso sin datos); una columna por Estado; cifras: número de citas; comparación con el período anterior. Zona horaria: America/Toronto.',
  figures:
    'Citas, sin excepción; agrupación por Profesional; cifras: número de citas, número de citas (con Estado: Asistida) con el nombre «Attended», número de valores distintos de Cliente, suma de Minutos (con Estado: Asistida o Tipo: Clase de grupo), promedio de Precio, mínimo de Fecha y hora, máximo de Cliente › Edad, mediana de Minutos, cociente de «Attended» entre número de citas con el nombre «Attendance» y proporción de suma de Minutos; solo grupos con número de citas: más de 5 o «Attendance»: menos de 0.5; orden por Profesional ascendente, luego por «Attendance» descendente (sin valor primero).',
  over: 'Clientes, sin excepción; agrupación por Sucursal; cifras: número de citas, número de citas (con Estado: Asistida), suma de Minutos (citas con Estado: Asistida y Fecha y hora: en los últimos 30 días (del 24 de octubre al 22 de noviembre de 2026)) y cociente de número de citas (con Estado: Asistida) entre número de citas; para Sucursal, solo 1 grupo en cabeza según número de citas (con Estado: Asistida), sin el resto. Zona horaria: America/Toronto. Los elementos relacionados son los que usted puede ver.',
  bands:
    'Clientes, sin excepción; agrupación por Edad (en tramos de 15), Edad (en tramos: «Young»: menos de 18, «Adult»: al menos 18 y menos de 65), Estado (en tramos: «Gone»: Archivado o Eliminado) y Creación (en tramos: «New»: en los últimos 7 días (del 16 de noviembre al 22 de noviembre de 2026)); cifras: número de clientes. Zona horaria: America/Toronto.',
  buckets:
    'Citas con Fecha y hora: entre el 1 de noviembre de 2026 y el 30 de noviembre de 2026; agrupación por Fecha y hora (por hora), Fecha y hora (por hora del día) y Fecha y hora (por día de la semana); una columna por Cliente › Fecha de nacimiento (por año); cifras: número de citas; comparación con el mismo período del año anterior; orden por Fecha y hora (por hora) ascendente; límite: 50 filas. Zona horaria: America/Toronto.',
  parameters:
    'Clientes con Creación: en la semana anterior (del 15 de noviembre al 21 de noviembre de 2026); en columnas: Número. Zona horaria: America/Toronto.',
};
