import { App, type FormInstance } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, RequestError } from '../../providers/http.ts';

/** Puts the server's problems on the fields that they are about; what is about no field is said aloud. */
export function useFieldErrors<T>(form: FormInstance<T>) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  return useCallback(
    (error: RequestError | undefined) => {
      const problems = error?.problems ?? [];
      const say = ({ code, params }: Problem) =>
        t(`problem ${code}`, { ...params, defaultValue: t('problem wrongValue') });
      const asked = form.getFieldsError().map(({ name }) => name);
      const fieldOf = ({ path }: Problem) => longest(asked.filter((name) => leadsTo(name, path)));
      const [here, elsewhere] = split(problems, (problem) => fieldOf(problem) !== undefined);
      form.setFields(here.map((problem) => ({ name: fieldOf(problem) as never, errors: [say(problem)] })));
      if (here[0]) form.scrollToField(fieldOf(here[0]) as never, { focus: true });
      if (here.length > 0 && elsewhere.length === 0) return;
      notification.error({
        message: t('error title'),
        description: elsewhere.length
          ? elsewhere.map(say).join(' ')
          : t(`error ${error?.code ?? 'internal'}`, { defaultValue: t('error internal') }),
        role: 'status',
        placement: 'bottomRight',
      });
    },
    [form, notification, t],
  );
}

type Path = readonly (string | number)[];

const leadsTo = (name: Path, path: Path): boolean => name.every((step, index) => step === path[index]);

const longest = <T extends Path>(names: T[]): T | undefined =>
  names.toSorted((a, b) => b.length - a.length)[0];

function split<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
