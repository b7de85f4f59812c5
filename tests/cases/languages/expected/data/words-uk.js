(self.fingerpost=self.fingerpost||{}).words={
"Add to list":"Додати до нашого списку"};
