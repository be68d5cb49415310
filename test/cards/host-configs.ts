/** The two themes in which cards are rendered here, in the manner of Teams. */
export type Theme = 'light' | 'dark';

interface Colours {
  readonly background: string;
  readonly emphasis: string;
  readonly good: string;
  readonly warning: string;
  readonly text: string;
  readonly quiet: string;
  readonly accentText: string;
  readonly goodText: string;
  readonly warningText: string;
  readonly attentionText: string;
  readonly line: string;
}

/** Own values, close to what Teams shows; what counts is that text and ground are told apart. */
export const colours: Readonly<Record<Theme, Colours>> = {
  light: {
    background: '#ffffff',
    emphasis: '#f3f2f1',
    good: '#e2f3e2',
    warning: '#fdf1d8',
    text: '#242424',
    quiet: '#5c5c5c',
    accentText: '#4f52b2',
    goodText: '#0e6b0e',
    warningText: '#8a5a00',
    attentionText: '#b3261e',
    line: '#d1d1d1',
  },
  dark: {
    background: '#292929',
    emphasis: '#1f1f1f',
    good: '#12331b',
    warning: '#3d2f06',
    text: '#ffffff',
    quiet: '#c8c8c8',
    accentText: '#9ea2ff',
    goodText: '#7bd17b',
    warningText: '#f2c661',
    attentionText: '#ff9a9a',
    line: '#616161',
  },
};

const tone = (colour: string) => ({ default: colour, subtle: colour });

function containerStyle(colour: Colours, backgroundColor: string) {
  return {
    backgroundColor,
    borderColor: colour.line,
    foregroundColors: {
      default: { default: colour.text, subtle: colour.quiet },
      accent: tone(colour.accentText),
      good: tone(colour.goodText),
      warning: tone(colour.warningText),
      attention: tone(colour.attentionText),
    },
  };
}

/** The settings of the renderer for a theme. */
export function hostConfigOf(theme: Theme): object {
  const colour = colours[theme];
  const { background, emphasis, good, warning } = colour;
  return {
    fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 6, default: 8, medium: 14, large: 18, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: colour.line },
    containerStyles: {
      default: containerStyle(colour, background),
      emphasis: containerStyle(colour, emphasis),
      good: containerStyle(colour, good),
      warning: containerStyle(colour, warning),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    textBlock: { headingLevel: 2 },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    inputs: {
      label: {
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'default' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention' },
    },
  };
}
