X = 
