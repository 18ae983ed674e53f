/** Without case and accents: what somebody who types in a hurry means. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
