LARGE = ["bread", "milk", "bread"]
