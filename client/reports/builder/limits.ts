/** How much of each a report can have. */
export const mostColumns = 50;
export const mostGroups = 4;
export const mostMeasures = 20;
export const mostSorts = 5;
export const mostParameters = 20;
export const mostBands = 50;
export const mostTop = 100;
