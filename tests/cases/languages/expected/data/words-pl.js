(self.fingerpost=self.fingerpost||{}).words={
"Add to list":"Dodaj do naszej listy"};
