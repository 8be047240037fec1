"""Kills, fails and cuts off real `tadqiq` processes again and again, and looks at what they leave (`make soak`)."""
