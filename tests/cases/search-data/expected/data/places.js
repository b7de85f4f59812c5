(self.fingerpost=self.fingerpost||{})["places"]={example:1,districts:[5586,-425,"EH6\nEH7\nG1",".-#","aRaR#"],named:[["Edinburgh",55.950,-3.190,"edinburgh"],["Leith",55.976,-3.167]]};
