import { type GetRef, InputNumber, type InputNumberProps } from 'antd';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from './format.ts';
import { separatorIn, typedNumber } from './typedNumber.ts';

interface Props extends Omit<InputNumberProps, 'onChange' | 'parser' | 'decimalSeparator'> {
  onChange?: (value: number | null) => void;
}

/** A number as the reader's language writes it: without knowing that decimals follow a comma, "12,50" would be taken for 1250. */
export function NumberInput({ onChange, ...props }: Props) {
  const separator = separatorIn(localeOf(useTranslation().i18n.language));
  return (
    <InputNumber
      {...props}
      ref={useNamedSteps()}
      decimalSeparator={separator}
      parser={(text) => typedNumber(text ?? '', separator)}
      onChange={(value) => onChange?.(value === null ? null : Number(value))}
    />
  );
}

/** By hand, as antd names its two arrows in English and takes no other word for them. */
function useNamedSteps(): RefObject<GetRef<typeof InputNumber> | null> {
  const { t } = useTranslation();
  const input = useRef<GetRef<typeof InputNumber>>(null);
  useEffect(() => {
    for (const step of ['up', 'down'])
      input.current?.nativeElement
        .querySelector(`.ant-input-number-handler-${step}`)
        ?.setAttribute('aria-label', t(`step ${step}`));
  });
  return input;
}
