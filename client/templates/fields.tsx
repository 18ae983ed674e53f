import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { templates } from '#server/templates/contract.ts';
import type { FormField } from '../shared/RecordForm/formFields.ts';
import { WeeksEditor } from './editor/WeeksEditor.tsx';

type Name = keyof z.input<typeof templates.create>;

/** With whom it is shared is asked beside it, from its page. */
export function useTemplateFields(): FormField<Name>[] {
  const { t } = useTranslation('templates');
  return [
    { name: 'name', required: true, max: 120 },
    { name: 'weeks', required: true, min: 1, max: 104 },
    { name: 'objective', max: 500, wide: true },
    { name: 'notes', label: t('notes'), type: 'paragraphs', max: 5_000, hint: t('notesHint'), wide: true },
    { name: 'archived' },
    { name: 'sessions', label: t('sessions'), wide: true, control: <WeeksEditor /> },
  ];
}
