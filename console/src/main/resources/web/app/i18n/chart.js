import { add } from './i18n.js';

add({
  'chart.reported': ['together, reported', 'zusammen, berichtet'],
  'chart.projected': ['together, projected', 'zusammen, vorausgesagt'],
  'chart.range': ['range', 'Spanne'],
  'chart.others': ['other sources', 'andere Quellen'],
  'chart.alert': ['alert', 'Meldung'],
  'chart.copies.one': ['1 origin, {n} copy', '1 Ursprung, {n} Kopie'],
  'chart.copies.many': ['1 origin, {n} copies', '1 Ursprung, {n} Kopien'],
  'chart.described': ['{n} claims of {sources} sources and {alerts} alerts. The last: {last}, {when}. The table below has all of them.', '{n} Angaben von {sources} Quellen und {alerts} Meldungen. Zuletzt: {last}, {when}. Die Tabelle darunter enthält alle.'],
  'chart.held.described': ['What {n} sources hold now; together {all}.', 'Was {n} Quellen jetzt sagen; zusammen {all}.'],
  'chart.empty': ['No claims.', 'Keine Angaben.'],
});
