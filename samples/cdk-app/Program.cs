using Amazon.CDK;
using CdkApp;

var app = new App();
var reports = new ReportsStack(app, "Reports");
_ = new TeamStack(app, "Team", reports.Bucket);
_ = new DeploymentStack(app, "Deployment");
app.Synth();
