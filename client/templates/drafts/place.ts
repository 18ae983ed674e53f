/** Where what is typed in a template's form is kept until it is saved. */
export const draftsAt = '/api/template-drafts';
