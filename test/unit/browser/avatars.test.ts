import { theme } from 'antd';
import { describe, expect, test } from 'vitest';
import { hues } from '#client/shared/PersonAvatar.tsx';

const looks = { light: theme.defaultAlgorithm, dark: theme.darkAlgorithm };

describe.each(Object.keys(looks) as (keyof typeof looks)[])('in the %s', (look) => {
  const token = theme.getDesignToken({ algorithm: looks[look] });

  test.each(hues)('initials on %s can be read', (hue) => {
    expect(contrast(token[`${hue}2`], token[`${hue}9`])).toBeGreaterThan(4.5);
  });
});

/** Contrast ratio of two colours `#rrggbb`. Source: WCAG 2.2, success criterion 1.4.3. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1. Source: WCAG 2.2, definitions. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
