(self.fingerpost=self.fingerpost||{}).words={
"Monday":"понеділок","Tuesday":"вівторок","Wednesday":"середа","Thursday":"четвер","Friday":"пʼятниця","Saturday":"субота","Sunday":"неділя",
"January":"січня","February":"лютого","March":"березня","April":"квітня","May":"травня","June":"червня","July":"липня","August":"серпня","September":"вересня","October":"жовтня","November":"листопада","December":"грудня",
"Add to list":"Додати до нашого списку"};
