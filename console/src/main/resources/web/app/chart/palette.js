import { isDark } from '../shell/settings.js';

/** Told apart by the colour-blind too (after Okabe and Ito), and each with a form of its own besides. */
const LIGHT = ['#0072b2', '#b85000', '#00795a', '#9c4f80', '#7a6400', '#2b7fa8', '#444b52'];
const DARK = ['#56b4e9', '#f0a04b', '#35c49a', '#dd95bd', '#f0e442', '#9ad3f2', '#c3c9cf'];
const FORMS = ['circle', 'diamond', 'triangle', 'rect', 'pin', 'roundRect', 'arrow'];

export const MOST_SOURCES = FORMS.length - 1;

export const look = index => {
  const at = Math.min(index, MOST_SOURCES);
  return { color: (isDark() ? DARK : LIGHT)[at], symbol: FORMS[at] };
};

export const inks = () => (isDark()
  ? { ink: '#e8eaed', muted: '#a9b0b8', line: '#363c43', paper: '#1c2024', band: '#7cc4ee33', step: '#e8eaed', alert: '#ff9d8a' }
  : { ink: '#1c1f23', muted: '#565c64', line: '#d5d8dc', paper: '#ffffff', band: '#0b5c8a26', step: '#1c1f23', alert: '#a3200d' });
