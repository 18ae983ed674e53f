export const verdicts = ['create', 'update', 'unchanged', 'duplicate', 'error'] as const;

export const colours: Record<string, string> = {
  create: 'success',
  update: 'processing',
  error: 'error',
  duplicate: 'warning',
};
