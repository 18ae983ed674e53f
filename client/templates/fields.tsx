import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { templates } from '#server/templates/contract.ts';
import type { FormField } from '../shared/RecordForm/formFields.ts';
import { useMay } from '../shared/session.ts';
import { SessionsEditor } from './SessionsEditor.tsx';

type Name = keyof z.input<typeof templates.create>;

/** Sharing is for administrators; a template shared with a branch says which. */
export function useTemplateFields(): FormField<Name>[] {
  const { t } = useTranslation('templates');
  const shares = useMay('administration.open');
  const sharing: FormField<Name>[] = [
    { name: 'sharing', required: true },
    { name: 'branchId', required: true, when: (values) => values.sharing === 'branch' },
  ];
  return [
    { name: 'name', required: true, max: 120 },
    { name: 'weeks', required: true, min: 1, max: 104 },
    { name: 'objective', max: 500, wide: true },
    { name: 'notes', label: t('notes'), type: 'paragraphs', max: 5_000, hint: t('notesHint'), wide: true },
    ...(shares ? sharing : []),
    { name: 'archived' },
    { name: 'sessions', label: t('sessions'), wide: true, control: <SessionsEditor /> },
  ];
}
