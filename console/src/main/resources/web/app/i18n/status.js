import { add } from './i18n.js';

add({
  'status.title': ['Status', 'Status'],
  'status.at': ['As of {when}, looked at every five seconds.', 'Stand {when}, alle fünf Sekunden neu.'],
  'status.up': ['running', 'läuft'],
  'status.down': ['not ready', 'nicht bereit'],
  'status.away': ['does not answer', 'antwortet nicht'],
  'status.ingest': ['Ingest: takes articles', 'Eingang: nimmt Artikel an'],
  'status.claims': ['Claims: reads articles', 'Angaben: liest Artikel'],
  'status.alerts': ['Alerts: finds what is news', 'Meldungen: findet Neuigkeiten'],
  'status.lag': ['records waiting', 'wartende Sätze'],
  'status.dead': ['dead letters', 'unzustellbare Sätze'],
  'status.count': ['processed since its start', 'verarbeitet seit dem Start'],
  'status.rate': ['per minute now', 'je Minute zurzeit'],
  'status.checks': ['Checks', 'Prüfungen'],
  'status.dead.what': ['Look at them with ./tallywire dead-letters list.', 'Ansehen mit ./tallywire dead-letters list.'],
});
